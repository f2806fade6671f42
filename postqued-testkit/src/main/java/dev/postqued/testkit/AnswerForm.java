package dev.postqued.testkit;

/** How a response names the id of a publication; PostQued's documents show two ways. */
public enum AnswerForm {
  /** Both {@code id} and {@code publishId}, the default. */
  BOTH,
  /** Only {@code id}, as in the guide of March 2026. */
  ID,
  /** Only {@code publishId}, as in the older API description. */
  PUBLISH_ID
}

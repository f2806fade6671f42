package dev.postqued.errors;

/** What is known about a failed request. */
public enum Delivery {
  /** The request did not completely leave this machine, so the service does not know it. */
  NOT_SENT,
  /** The service refused the request. */
  REFUSED,
  /** The request was sent and may have been carried out; no conclusive response was received. */
  UNKNOWN,
  /**
   * The request was carried out: its own response proves it, and a read after it failed; or a later response
   * proves it, and the first one was lost.
   */
  ACCEPTED
}

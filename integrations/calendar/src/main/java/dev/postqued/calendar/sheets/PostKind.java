package dev.postqued.calendar.sheets;

/** What is to become of a row. */
public enum PostKind {
  /** The post goes public. */
  PUBLISH,
  /** The post becomes a draft, which its owner publishes by hand. */
  DRAFT
}

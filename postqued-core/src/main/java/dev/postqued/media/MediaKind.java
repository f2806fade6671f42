package dev.postqued.media;

/** What a medium is. */
public enum MediaKind {
  /** A moving picture. */
  VIDEO,
  /** A still or animated picture. */
  IMAGE
}

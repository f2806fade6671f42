package dev.postqued.mediainfo;

/** What the bytes of a file are. */
public enum MediaKind {
  /** At least one video track. */
  VIDEO,
  /** Sound without a picture. */
  AUDIO,
  /** A still or animated image. */
  IMAGE,
  /** None of those that are known here: no format was recognised, or nothing could be read. */
  UNKNOWN
}

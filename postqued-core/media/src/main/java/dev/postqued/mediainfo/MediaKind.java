package dev.postqued.mediainfo;

/** The kind of a media file. */
public enum MediaKind {
  /** At least one video track. */
  VIDEO,
  /** Sound without a picture. */
  AUDIO,
  /** A still or animated image. */
  IMAGE,
  /** No known kind: no format was recognised, or nothing could be read. */
  UNKNOWN
}

package dev.postqued.publishing;

/** What a {@link Finding} means for its post. */
public enum Severity {
  /** No source allows it, or it cannot be meant: the post is not published. */
  ERROR,
  /** It may be refused: sources disagree, or speak of something close by. The post is published. */
  WARNING
}

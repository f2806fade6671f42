package dev.postqued.rules;

/** What a {@link Finding} means for its post. */
public enum Severity {
  /** No source permits it, or it makes no sense: the post is not published. */
  ERROR,
  /** It may be refused: sources disagree, or are about something similar. The post is published. */
  WARNING
}

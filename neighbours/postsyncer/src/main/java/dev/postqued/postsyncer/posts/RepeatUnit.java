package dev.postqued.postsyncer.posts;

/** The unit of the time between two repetitions of a post. */
public enum RepeatUnit {
  /** Minutes. */
  MINUTES,
  /** Hours. */
  HOURS,
  /** Days. */
  DAYS,
  /** Weeks. */
  WEEKS,
  /** Months. */
  MONTHS
}

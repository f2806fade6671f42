package dev.postqued.insights;

/** The time that figures are about. */
public enum FigurePeriod {
  /** The last week. */
  WEEK,
  /** The last month. */
  MONTH,
  /** All of it. */
  ALL
}

package dev.postqued.postsyncer.analytics;

/**
 * Reactions. All are 0 before anything is published.
 *
 * @param comments comments
 * @param likes likes
 * @param shares shares
 * @param impressions how often it was shown
 * @param quotes posts that quote it
 * @param saves how often it was saved
 * @param engagementRate how many impressions led to a reaction, weighted by impressions; samples look like percent
 */
public record Figures(
    long comments,
    long likes,
    long shares,
    long impressions,
    long quotes,
    long saves,
    double engagementRate) {

  /** No reactions. */
  public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);
}

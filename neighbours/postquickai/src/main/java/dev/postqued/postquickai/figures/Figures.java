package dev.postqued.postquickai.figures;

/**
 * How often something was seen and answered. What the service does not say counts as 0.
 *
 * @param views how often it was seen
 * @param likes how often it was liked
 * @param comments how many comments it has
 * @param shares how often it was shared
 * @param saves how often it was saved
 * @param engagementRate the share of those who answered, from 0 to 1
 */
public record Figures(
    long views, long likes, long comments, long shares, long saves, double engagementRate) {}

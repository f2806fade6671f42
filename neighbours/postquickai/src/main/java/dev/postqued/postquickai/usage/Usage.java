package dev.postqued.postquickai.usage;

/**
 * What the plan includes, and how much of it is used. It is shared with the dashboard.
 *
 * @param plan the plan in lower case, such as {@code pro}; may be empty
 * @param texts texts that models write, each month
 * @param images images, each month
 * @param videos video credits, each month; none is carried over
 * @param groups content groups
 * @param minute requests in a minute
 * @param day requests in a day
 */
public record Usage(
    String plan, Quota texts, Quota images, Quota videos, Quota groups, Quota minute, Quota day) {}

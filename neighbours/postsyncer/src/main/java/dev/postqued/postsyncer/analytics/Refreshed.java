package dev.postqued.postsyncer.analytics;

/**
 * Figures after the service was asked to fetch them.
 *
 * @param sync what it started
 * @param figures the figures as they were last read
 * @param changed whether they differ from those before. If not, they may be up to date: the service does not say when
 *     it is done
 */
public record Refreshed(Sync sync, PostFigures figures, boolean changed) {}

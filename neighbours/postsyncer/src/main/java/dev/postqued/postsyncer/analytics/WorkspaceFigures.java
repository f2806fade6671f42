package dev.postqued.postsyncer.analytics;

/**
 * Reactions to the posts of a workspace.
 *
 * @param workspace its id
 * @param total the reactions
 */
public record WorkspaceFigures(long workspace, Figures total) {}

package dev.postqued.postsyncer.analytics;

import java.util.List;

/**
 * Reactions to the posts of all workspaces.
 *
 * @param total all of them
 * @param workspaces those of each workspace, by their ids
 */
public record AllFigures(Figures total, List<WorkspaceFigures> workspaces) {

  /** Copies the list. */
  public AllFigures {
    workspaces = List.copyOf(workspaces);
  }
}

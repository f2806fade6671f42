package dev.postqued.postsyncer.analytics;

import java.util.List;

/**
 * Reactions to the posts of an account.
 *
 * @param account its id
 * @param total all of them
 * @param posts those of each post, the newest first
 */
public record AccountFigures(long account, Figures total, List<PlatformFigures> posts) {

  /** Copies the list. */
  public AccountFigures {
    posts = List.copyOf(posts);
  }
}

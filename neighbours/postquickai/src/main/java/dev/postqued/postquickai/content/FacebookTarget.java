package dev.postqued.postquickai.content;

import java.util.Optional;

/**
 * The page that a post is published on. The service requires one on Facebook.
 *
 * @param page the id of the page
 * @param name its name, for people
 */
public record FacebookTarget(String page, Optional<String> name) {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public FacebookTarget {
    if (page.isBlank()) {
      throw new IllegalArgumentException("page must not be blank; it is the id of a page");
    }
  }

  /**
   * Returns a page.
   *
   * @param id its id
   * @return the target
   * @throws IllegalArgumentException if the id is blank
   */
  public static FacebookTarget page(String id) {
    return new FacebookTarget(id, Optional.empty());
  }
}

package dev.postqued.postquickai.content;

import java.util.Optional;

/**
 * For whom a post is published on LinkedIn. The service requires it there.
 *
 * @param organization the id of a page that the connected person administers; empty for the person
 */
public record LinkedInTarget(Optional<String> organization) {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public LinkedInTarget {
    if (organization.isPresent() && organization.get().isBlank()) {
      throw new IllegalArgumentException(
          "organization must not be blank; use LinkedInTarget.person()");
    }
  }

  /** Returns the connected person. */
  public static LinkedInTarget person() {
    return new LinkedInTarget(Optional.empty());
  }

  /**
   * Returns an organization.
   *
   * @param id the id of its page
   * @return the target
   * @throws IllegalArgumentException if the id is blank
   */
  public static LinkedInTarget organization(String id) {
    return new LinkedInTarget(Optional.of(id));
  }
}

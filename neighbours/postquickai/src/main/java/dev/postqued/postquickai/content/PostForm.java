package dev.postqued.postquickai.content;

import dev.postqued.postquickai.accounts.Platform;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post in your own words, which costs no credits. Immutable: each method returns a copy. */
public final class PostForm {

  private final String group;
  private final List<Part> parts;
  private final List<Platform> platforms;
  private final @Nullable LinkedInTarget linkedIn;
  private final @Nullable FacebookTarget facebook;

  private PostForm(
      String group,
      List<Part> parts,
      List<Platform> platforms,
      @Nullable LinkedInTarget linkedIn,
      @Nullable FacebookTarget facebook) {
    if (group.isBlank()) {
      throw new IllegalArgumentException("group must not be blank; take it from groups().list()");
    }
    this.group = group;
    this.parts = List.copyOf(parts);
    this.platforms = List.copyOf(platforms);
    this.linkedIn = linkedIn;
    this.facebook = facebook;
  }

  /**
   * Starts a post.
   *
   * @param group the id of its content group
   * @param text its text, including hashtags
   * @param media what it shows
   * @return the post
   * @throws IllegalArgumentException if the id or the text is blank
   */
  public static PostForm of(String group, String text, Media media) {
    return new PostForm(group, List.of(new Part(text, media)), List.of(), null, null);
  }

  /**
   * Starts a post of text.
   *
   * @param group the id of its content group
   * @param text its text, including hashtags
   * @return the post
   * @throws IllegalArgumentException if the id or the text is blank
   */
  public static PostForm text(String group, String text) {
    return of(group, text, Media.none());
  }

  /**
   * Starts a thread.
   *
   * @param group the id of its content group
   * @param parts at least two parts, in their order
   * @return the post
   * @throws IllegalArgumentException if the id is blank or there are fewer parts
   */
  public static PostForm thread(String group, List<Part> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException(
          "a thread must have at least 2 parts, had " + parts.size());
    }
    return new PostForm(group, parts, List.of(), null, null);
  }

  /**
   * Sets where it is to go.
   *
   * @param targets the platforms; by default those of the content group
   * @return a copy with these platforms
   */
  public PostForm platforms(Platform... targets) {
    return new PostForm(group, parts, List.of(targets), linkedIn, facebook);
  }

  /**
   * Sets for whom it is published on LinkedIn.
   *
   * @param target the person or an organization
   * @return a copy with this target
   */
  public PostForm linkedIn(LinkedInTarget target) {
    return new PostForm(group, parts, platforms, target, facebook);
  }

  /**
   * Sets on which page it is published on Facebook.
   *
   * @param target the page
   * @return a copy with this target
   */
  public PostForm facebook(FacebookTarget target) {
    return new PostForm(group, parts, platforms, linkedIn, target);
  }

  /** Returns the id of its content group. */
  public String group() {
    return group;
  }

  /** Returns its parts: one, or at least two of a thread. */
  public List<Part> parts() {
    return parts;
  }

  /** Returns where it is to go; empty for the platforms of the content group. */
  public List<Platform> platforms() {
    return platforms;
  }

  /** Returns for whom it is published on LinkedIn. */
  public Optional<LinkedInTarget> linkedIn() {
    return Optional.ofNullable(linkedIn);
  }

  /** Returns on which page it is published on Facebook. */
  public Optional<FacebookTarget> facebook() {
    return Optional.ofNullable(facebook);
  }
}

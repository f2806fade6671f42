package dev.postqued.postquickai.internal;

import dev.postqued.postquickai.publishing.Kind;

/**
 * A post or a video, as the journal names it: {@code posts/} or {@code videos/} and its id.
 *
 * @param kind which of them
 * @param id its id
 */
record Subject(Kind kind, String id) {

  private static final String POSTS = "posts/";
  private static final String VIDEOS = "videos/";

  static Subject parse(String name) {
    return name.startsWith(VIDEOS)
        ? new Subject(Kind.VIDEO, name.substring(VIDEOS.length()))
        : new Subject(Kind.POST, name.startsWith(POSTS) ? name.substring(POSTS.length()) : name);
  }

  @Override
  public String toString() {
    return (kind == Kind.VIDEO ? VIDEOS : POSTS) + id;
  }
}

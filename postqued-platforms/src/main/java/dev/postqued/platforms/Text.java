package dev.postqued.platforms;

import dev.postqued.publishing.CheckedPost;
import java.util.Optional;
import java.util.function.Function;

/** A text of a post that has a limit. */
record Text(String name, Function<CheckedPost, Optional<String>> of) {

  static final Text CAPTION = new Text("caption", post -> Optional.of(post.target().caption()));

  static Text option(String name) {
    return new Text(name, post -> option(post, name).map(Object::toString));
  }

  /** Returns the option, or else the caption, where the service may send that in its place. */
  Text orCaption() {
    return new Text(name + " or caption", post -> of.apply(post).or(() -> CAPTION.of(post)));
  }

  Optional<String> of(CheckedPost post) {
    return of.apply(post);
  }

  static Optional<Object> option(CheckedPost post, String name) {
    return post.target().options().flatMap(o -> Optional.ofNullable(o.values().get(name)));
  }
}

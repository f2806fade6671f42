package dev.postqued.rules.platforms;

import dev.postqued.rules.CheckedPost;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text of a post that has a limit.
 *
 * @param name what it is called in findings
 * @param of returns it; empty if a post has none
 */
public record Text(String name, Function<CheckedPost, Optional<String>> of) {

  /** The text of the post itself. */
  public static final Text CAPTION = new Text("caption", post -> Optional.of(post.text()));

  /** Returns the text that is an option. */
  public static Text option(String name) {
    return new Text(name, post -> post.option(name).map(Object::toString));
  }

  /** Returns the option, or else the caption, where the service may send that in its place. */
  public Text orCaption() {
    return new Text(name + " or caption", post -> of.apply(post).or(() -> CAPTION.of(post)));
  }

  /** Returns it; empty if a post has none. */
  public Optional<String> of(CheckedPost post) {
    return of.apply(post);
  }
}

package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a post on Mastodon. */
public final class MastodonOptions extends CommentedOptions<MastodonOptions> {

  MastodonOptions(Map<String, Object> values, List<Rule> rules) {
    super(Mastodon.PLATFORM, values, rules);
  }

  /**
   * Decides who may see the post.
   *
   * @param value one of the constants, or another value that the platform has
   * @return options with that value
   */
  public MastodonOptions visibility(MastodonVisibility value) {
    return with("visibility", value.value());
  }

  /**
   * Hides the media behind a warning.
   *
   * @param hidden true to hide them
   * @return options with that value
   */
  public MastodonOptions sensitive(boolean hidden) {
    return with("sensitive", hidden);
  }

  /**
   * Shows a warning before the text.
   *
   * @param text the warning
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public MastodonOptions spoilerText(String text) {
    return with("spoilerText", Values.text("spoilerText", text));
  }

  /**
   * Names the language of the post.
   *
   * @param code its ISO 639 code, such as {@code en}; that form is assumed
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public MastodonOptions language(String code) {
    return with("language", Values.text("language", code));
  }

  @Override
  MastodonOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new MastodonOptions(more, itsRules);
  }
}

package dev.postqued.platforms;

import static dev.postqued.rules.platforms.Sources.POSTQUED;

import dev.postqued.rules.Rule;
import dev.postqued.rules.platforms.MastodonRules;
import dev.postqued.rules.platforms.RuleBook;
import java.util.List;

/** What is checked of posts with options of Mastodon. */
final class MastodonOptionRules {

  static final List<Rule> ALL =
      RuleBook.of("mastodon")
          .add(MastodonRules.ALL)
          .known("visibility", "visibility", POSTQUED, MastodonVisibility.KNOWN)
          .rules();

  private MastodonOptionRules() {}
}

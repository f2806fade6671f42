package dev.postqued.platforms;

import static dev.postqued.rules.platforms.Sources.POSTQUED;

import dev.postqued.rules.Rule;
import dev.postqued.rules.platforms.RuleBook;
import dev.postqued.rules.platforms.TwitterRules;
import java.util.List;

/** What is checked of posts with options of X. */
final class TwitterOptionRules {

  static final List<Rule> ALL =
      RuleBook.of("twitter")
          .add(TwitterRules.ALL)
          .known("replies", "replySettings", POSTQUED, TwitterReplySettings.KNOWN)
          .rules();

  private TwitterOptionRules() {}
}

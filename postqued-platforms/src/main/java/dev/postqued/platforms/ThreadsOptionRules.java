package dev.postqued.platforms;

import static dev.postqued.rules.platforms.Sources.POSTQUED;

import dev.postqued.rules.Rule;
import dev.postqued.rules.platforms.RuleBook;
import dev.postqued.rules.platforms.ThreadsRules;
import java.util.List;

/** What is checked of posts with options of Threads. */
final class ThreadsOptionRules {

  static final List<Rule> ALL =
      RuleBook.of("threads")
          .add(ThreadsRules.ALL)
          .known("replies", "replyControl", POSTQUED, ThreadsReplyControl.KNOWN)
          .rules();

  private ThreadsOptionRules() {}
}

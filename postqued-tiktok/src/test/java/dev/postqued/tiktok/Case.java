package dev.postqued.tiktok;

import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Finding;
import java.util.List;

/** A post with options, as the client checks it. */
record Case(TikTokOptions<?> options, CheckedPost post) {

  List<Finding> findings() {
    return options.rules().stream().flatMap(rule -> rule.check(post).stream()).toList();
  }
}

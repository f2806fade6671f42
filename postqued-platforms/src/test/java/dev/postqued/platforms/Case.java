package dev.postqued.platforms;

import dev.postqued.publishing.PlatformOptions;
import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Finding;
import java.util.List;

/** A post with options, as the client checks it. */
record Case(PlatformOptions options, CheckedPost post) {

  List<Finding> findings() {
    return options.rules().stream().flatMap(rule -> rule.check(post).stream()).toList();
  }
}

package dev.postqued.examples;

import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.groups.Group;
import java.util.List;

/** The content group that the examples use. */
final class Groups {

  private Groups() {}

  static Group first(PostQuickAi ai) {
    return ai.groups().list().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Create a content group first."));
  }

  /** The platforms on which it has an account. */
  static List<Platform> connected(Group group) {
    return group.accounts().stream().map(Group.Account::platform).distinct().toList();
  }
}

package dev.postqued.testkit.internal.postsyncer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a post is from some time on.
 *
 * @param content its parts, as answers show them
 * @param accounts its accounts: {@code id} and {@code settings}
 * @param labels the ids of its labels
 * @param runs when it goes out, first and repeated; empty for a draft
 * @param repeats how it is repeated, as answers show it; null if it is not
 */
record PostVersion(
    ArrayNode content,
    List<ObjectNode> accounts,
    List<Long> labels,
    List<Instant> runs,
    @Nullable ObjectNode repeats) {
  PostVersion {
    accounts = List.copyOf(accounts);
    labels = List.copyOf(labels);
    runs = List.copyOf(runs);
  }

  PostVersion goingOut(List<Instant> when) {
    return new PostVersion(content, accounts, labels, when, repeats);
  }

  PostVersion without(long account) {
    List<ObjectNode> others = accounts.stream().filter(row -> Rows.id(row) != account).toList();
    return new PostVersion(content, others, labels, runs, repeats);
  }

  /** The text of the first part; empty if it has none. */
  String text() {
    return content.path(0).path("text").stringValue("");
  }

  PostVersion saying(String text) {
    ArrayNode changed = content.deepCopy();
    ((ObjectNode) changed.get(0)).put("text", text);
    return new PostVersion(changed, accounts, labels, runs, repeats);
  }
}

package dev.postqued.testkit.internal.webhooks;

import dev.postqued.testkit.WebhookFault;
import dev.postqued.testkit.internal.engine.StatusChange;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts events in the order in which they go out. Not for several threads. */
final class Outbox {
  private final WebhookFaults faults;
  private final List<Letter> waiting = new ArrayList<>();

  /** Events that wait to be overtaken, by target, the latest first. */
  private final Map<String, Deque<Letter>> heldBack = new HashMap<>();

  Outbox(WebhookFaults faults) {
    this.faults = faults;
  }

  /** Takes in what has changed, and returns what is to be sent now; a lost event is among it. */
  List<Letter> sort(List<StatusChange> changes, Instant now) {
    changes.forEach(this::add);
    waiting.sort(Comparator.comparing(Letter::due));
    List<Letter> due = waiting.stream().filter(letter -> !letter.due().isAfter(now)).toList();
    waiting.removeAll(due);
    return due;
  }

  void clear() {
    waiting.clear();
    heldBack.clear();
  }

  private void add(StatusChange change) {
    WebhookFault fault = faults.next(change.status());
    if (fault == WebhookFault.Kind.OVERTAKEN && !change.isLast()) {
      heldBack
          .computeIfAbsent(change.targetId(), unused -> new ArrayDeque<>())
          .push(new Letter(change, fault));
      return;
    }
    Letter letter = letter(change, fault);
    waiting.add(letter);
    if (fault == WebhookFault.Kind.DUPLICATED) {
      waiting.add(letter);
    }
    Deque<Letter> overtaken = heldBack.remove(change.targetId());
    if (overtaken != null) {
      overtaken.forEach(held -> waiting.add(new Letter(held.change(), letter.due(), held.fault())));
    }
  }

  private static Letter letter(StatusChange change, @Nullable WebhookFault fault) {
    if (fault instanceof WebhookFault.Delay delay) {
      return new Letter(change, change.at().plus(delay.duration()), fault);
    }
    return new Letter(change, fault == WebhookFault.Kind.OVERTAKEN ? null : fault);
  }
}

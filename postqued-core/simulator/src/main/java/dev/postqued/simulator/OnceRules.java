package dev.postqued.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** No intention is published twice, and each goes out as it was meant. */
final class OnceRules {

  private final Promise promise;
  private final Facts facts;

  OnceRules(Promise promise, Facts facts) {
    this.promise = promise;
    this.facts = facts;
  }

  void check(List<Violation> found) {
    for (String key : facts.keys()) {
      List<Event.Published> published = facts.of(key, Event.Published.class);
      published.stream()
          .filter(p -> !p.asIntended())
          .forEach(p -> found.add(new Violation("as intended", key, "wrong content: " + p)));
      for (int i = 1; i < published.size(); i++) {
        if (!isExcused(key, published.get(i - 1), published.get(i))) {
          found.add(
              new Violation(
                  "once", key, "published " + published.size() + " times, by " + published.get(i)));
          break;
        }
      }
    }
  }

  private boolean isExcused(String key, Event.Published before, Event.Published again) {
    Event.Sent sent = facts.sent(again.exchange());
    Event.Sent first = firstSent(key, sent);
    if (sent == null || first == null) {
      return false;
    }
    if (!sent.journal().equals(first.journal())) {
      // Two journals, such as two lives of a program with one in memory, know nothing of each
      // other.
      return true;
    }
    return promise.isForgotten(ended(key, before), before.dispatchAt(), sent.at())
        || promise.isHidden(first, sent);
  }

  /** The first request of the same journal that was sent for the publication before. */
  private Event.@Nullable Sent firstSent(String key, Event.@Nullable Sent again) {
    return facts.of(key, Event.Sent.class).stream()
        .filter(s -> again == null || s.journal().equals(again.journal()))
        .findFirst()
        .orElse(null);
  }

  /** When the journal could know last that it was published. */
  private long ended(String key, Event.Published published) {
    return facts.of(key, Event.Told.class).stream()
        .filter(t -> t.claim() == Claim.ACCEPTED && t.at() >= published.at())
        .mapToLong(Event.Told::at)
        .findFirst()
        .orElse(published.at());
  }
}

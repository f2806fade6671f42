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
        Event.Published earlier = i == 1 ? null : published.get(i - 2);
        if (!isExcused(key, earlier, published.get(i - 1), published.get(i))) {
          found.add(
              new Violation(
                  "once", key, "published " + published.size() + " times, by " + published.get(i)));
          break;
        }
      }
    }
  }

  private boolean isExcused(
      String key,
      Event.@Nullable Published earlier,
      Event.Published before,
      Event.Published again) {
    Event.Sent sent = facts.sent(again.exchange());
    if (sent == null) {
      return false;
    }
    if (promise.isById() && isOutside(key, before, again)) {
      return true;
    }
    Event.Sent first = firstSent(key, earlier, sent);
    if (first.exchange().equals(sent.exchange())) {
      // Two journals, such as two lives of a program with one in memory, know nothing of each
      // other. The service knows both while it remembers the key.
      return promise.isById() || sent.at() - before.at() >= promise.keyAge().toMillis();
    }
    return promise.isForgotten(ended(key, before, sent), before.dispatchAt(), sent.at())
        || promise.isWrong(first)
        || isCutOff(first, sent)
        || isByAnotherJournal(before, sent)
        || promise.isHidden(first, sent);
  }

  /** Another journal does not know how old the key is: what the service has forgotten goes out again. */
  private boolean isByAnotherJournal(Event.Published before, Event.Sent sent) {
    Event.Sent other = facts.sent(before.exchange());
    return other != null
        && !other.journal().equals(sent.journal())
        && sent.at() - before.at() >= promise.keyAge().toMillis();
  }

  /** What a journal has lost goes out again when the service has forgotten its key, not before. */
  private boolean isCutOff(Event.Sent first, Event.Sent sent) {
    return facts.isCutBefore(sent) && sent.at() - first.at() >= promise.keyAge().toMillis();
  }

  /** What a network doubles, or delivers late, is not the client's. */
  private boolean isOutside(String key, Event.Published before, Event.Published again) {
    return before.exchange().equals(again.exchange())
        || isLate(key, before.exchange())
        || isLate(key, again.exchange());
  }

  private boolean isLate(String key, String exchange) {
    Event.Sent sent = facts.sent(exchange);
    return sent != null
        && facts.of(key, Event.Promoted.class).stream()
            .filter(promoted -> promoted.exchange().equals(exchange))
            .anyMatch(promoted -> promise.isLate(sent, promoted.at()));
  }

  /** The first request of the same journal from which the age of the key counts. */
  private Event.Sent firstSent(String key, Event.@Nullable Published earlier, Event.Sent again) {
    return facts.of(key, Event.Sent.class).stream()
        .filter(s -> s.journal().equals(again.journal()))
        .filter(s -> earlier == null || facts.isBefore(earlier, s))
        .filter(s -> !wasRefused(key, s))
        .findFirst()
        .orElse(again);
  }

  private boolean wasRefused(String key, Event.Sent sent) {
    return facts.of(key, Event.Answered.class).stream()
        .anyMatch(a -> a.proof() && a.exchange().equals(sent.exchange()));
  }

  /**
   * When the journal could know last that it was published. One that never learns it keeps the post open,
   * and forgets nothing.
   */
  private long ended(String key, Event.Published published, Event.Sent again) {
    long certain = certain(key, published);
    return facts.events().subList(0, facts.position(again)).stream()
        .filter(event -> key.equals(event.key()) && event.at() >= certain)
        .filter(OnceRules::closes)
        .mapToLong(Event::at)
        .findFirst()
        .orElse(again.at());
  }

  /** What is not told may have been written all the same, before a program was killed. */
  private static boolean closes(Event event) {
    return event instanceof Event.Answered
        || (event instanceof Event.Told told
            && (told.claim() == Claim.ACCEPTED || told.claim() == Claim.ABANDONED));
  }

  /** When it was certain that it would be published: a draft is promoted some time before. */
  private long certain(String key, Event.Published published) {
    return facts.of(key, Event.Promoted.class).stream()
        .filter(promoted -> promoted.exchange().equals(published.exchange()))
        .mapToLong(Event.Promoted::at)
        .findFirst()
        .orElse(published.at());
  }
}

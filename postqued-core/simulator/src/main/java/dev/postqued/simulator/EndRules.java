package dev.postqued.simulator;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When faults have ended and all have resumed, every intention that is owed is published. */
final class EndRules {

  private final Promise promise;
  private final Facts facts;

  EndRules(Promise promise, Facts facts) {
    this.promise = promise;
    this.facts = facts;
  }

  void check(List<Violation> found) {
    Event.FaultsEnded end = facts.first(Event.FaultsEnded.class);
    Event.Settled settled = facts.first(Event.Settled.class);
    if (end == null || settled == null) {
      return;
    }
    for (String key : facts.keys()) {
      if (isOwed(key, end)) {
        boolean published = isPublished(key);
        Event.Told last = lastTold(key, settled);
        boolean unknownById = !published && isUnknownById(last);
        if (!published && !unknownById) {
          found.add(new Violation("published", key, "lost: begun, and never published"));
        }
        if (last != null && last.claim() != Claim.ACCEPTED && !unknownById) {
          found.add(new Violation("settled", key, "stays " + last));
        }
      }
    }
    for (Event.ThreadsLeft left : facts.all(Event.ThreadsLeft.class)) {
      found.add(new Violation("threads", null, "left after close: " + left.threads()));
    }
    for (Event.WaitsLeft left : facts.all(Event.WaitsLeft.class)) {
      found.add(new Violation("waits", null, "never told after close: " + left));
    }
    for (Event.Uncaught uncaught : facts.all(Event.Uncaught.class)) {
      found.add(new Violation("uncaught", null, uncaught.thread() + ": " + uncaught.words()));
    }
  }

  private boolean isPublished(String key) {
    return !facts.of(key, Event.Published.class).isEmpty()
        || !facts.of(key, Event.Promoted.class).isEmpty();
  }

  /** What reads can tell has been read by now; the rest may stay unknown, with the id. */
  private boolean isUnknownById(Event.@Nullable Told last) {
    return promise.isById() && last != null && last.claim() == Claim.UNKNOWN && last.id() != null;
  }

  private Event.@Nullable Told lastTold(String key, Event.Settled settled) {
    return facts.of(key, Event.Told.class).stream()
        .filter(t -> facts.isBefore(settled, t) && t.action().equals("reconcile"))
        .findFirst()
        .orElse(null);
  }

  /** Whether it was begun under a journal that lasts, and nothing speaks against it. */
  private boolean isOwed(String key, Event.FaultsEnded end) {
    Long begun = begun(key);
    return begun != null
        && end.at() - begun < promise.keyAge().toMillis() - Duration.ofHours(1).toMillis()
        && !facts.happened("CLOCK")
        && !facts.happened("JOURNAL_CUT")
        && !wasRefused(key)
        && !wasAbandoned(key)
        && !isAmbiguous(key)
        && !isByAnother(key)
        && (promise.isById() || !isScheduled(key));
  }

  /** When it was asked for, if a request of it has left, of a journal in a file; null if not. */
  private @Nullable Long begun(String key) {
    boolean left =
        facts.of(key, Event.Sent.class).stream().anyMatch(s -> isFile(s.journal()))
            || facts.of(key, Event.Uploading.class).stream().anyMatch(u -> isFile(u.journal()));
    List<Event.Asked> asked = facts.of(key, Event.Asked.class);
    return left && !asked.isEmpty() ? asked.get(0).at() : null;
  }

  private static boolean isFile(String journal) {
    return !journal.startsWith("memory");
  }

  private boolean wasRefused(String key) {
    return facts.of(key, Event.Answered.class).stream().anyMatch(Event.Answered::proof)
        || facts.of(key, Event.Told.class).stream().anyMatch(t -> t.claim() == Claim.REFUSED);
  }

  private boolean wasAbandoned(String key) {
    return facts.of(key, Event.Told.class).stream().anyMatch(t -> t.claim() == Claim.ABANDONED)
        || facts.of(key, Event.Asked.class).stream().anyMatch(a -> a.action().equals("abandon"));
  }

  /** The very first response says that the key is known: for this post or another, nobody knows. */
  private boolean isAmbiguous(String key) {
    List<Event.Answered> answers = facts.of(key, Event.Answered.class);
    return !answers.isEmpty() && answers.get(0).status() == 409;
  }

  /** Another application has published it: the service may take this one for another post. */
  private boolean isByAnother(String key) {
    return facts.of(key, Event.Published.class).stream()
        .anyMatch(published -> facts.sent(published.exchange()) == null);
  }

  private boolean isScheduled(String key) {
    return facts.of(key, Event.Published.class).stream().anyMatch(p -> p.dispatchAt() > 0);
  }
}

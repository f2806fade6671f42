package dev.postqued.simulator;

import java.util.List;

/** A journal keeps what was told, and complains only of what a disk has refused. */
final class JournalRules {

  /** Below this a journal is not written anew, and after a failure not before it has grown by this. */
  private static final long MIB = 1 << 20;

  /** An open post is its text, once as the user gave it and once as it is sent, and some words. */
  private static final long COPIES = 2;

  private static final long WORDS = 8 << 10;

  private final Promise promise;
  private final Facts facts;

  JournalRules(Promise promise, Facts facts) {
    this.promise = promise;
    this.facts = facts;
  }

  void check(List<Violation> found) {
    facts.keys().forEach(key -> checkKept(key, found));
    facts.all(Event.Told.class).stream()
        .filter(told -> told.claim() == Claim.JOURNAL_FAILED)
        .forEach(told -> checkComplaint(told, found));
    for (Event.JournalSize size : facts.all(Event.JournalSize.class)) {
      if (size.bytes() > mostBytes(size)) {
        found.add(new Violation("bounded", null, size.journal() + " has " + size.bytes()));
      }
      size.files().stream()
          .filter(file -> file.endsWith(".rewriting"))
          .forEach(file -> found.add(new Violation("left behind", null, "there is still " + file)));
    }
  }

  /** A journal is written anew when it is four times as large as what it has to hold. */
  private long mostBytes(Event.JournalSize size) {
    long refused =
        facts.all(Event.DiskRefused.class).stream()
            .filter(r -> r.file().startsWith(size.journal()))
            .count();
    long open = COPIES * size.texts() + WORDS * facts.keys().size();
    return Math.max((1 + refused) * MIB, 4 * open) + open;
  }

  /** What was once told with its id is not unknown later. */
  private void checkKept(String key, List<Violation> found) {
    List<Event.Told> told = facts.of(key, Event.Told.class);
    Event.Told known =
        told.stream()
            .filter(t -> t.claim() == Claim.ACCEPTED && t.id() != null)
            .filter(t -> t.action().equals("publish"))
            .findFirst()
            .orElse(null);
    if (known == null || couldNotBeKept(known) || isMemory(key)) {
      return;
    }
    told.stream()
        .filter(t -> facts.isBefore(known, t) && forgets(t))
        .filter(t -> !promise.isForgotten(known.at(), 0, t.at()))
        .filter(t -> isAskedAfter(known, t))
        .findFirst()
        .ifPresent(
            t -> found.add(new Violation("kept", key, "was told " + known.id() + ", now " + t)));
  }

  /** A disk that refuses, or a journal that is closed meanwhile, keeps nothing. */
  private boolean couldNotBeKept(Event.Told known) {
    return !facts.all(Event.DiskRefused.class).isEmpty()
        || facts.all(Event.Closed.class).stream()
            .anyMatch(c -> known.client().startsWith(c.program()) && facts.isBefore(c, known));
  }

  private boolean isAskedAfter(Event.Told known, Event.Told later) {
    Event.Asked asked = facts.question(later);
    return asked != null && facts.isBefore(known, asked);
  }

  private static boolean forgets(Event.Told told) {
    return told.id() == null
        && (told.claim() == Claim.UNKNOWN
            || told.claim() == Claim.ACCEPTED
            || told.claim() == Claim.CERTAINLY_NOT)
        && !told.words().contains("interrupted");
  }

  private boolean isMemory(String key) {
    return facts.of(key, Event.Sent.class).stream().anyMatch(s -> s.journal().startsWith("memory"));
  }

  /** A disk that refuses only what the journal could do without is no reason to complain. */
  private void checkComplaint(Event.Told told, List<Violation> found) {
    if (told.words().contains("closed")) {
      return;
    }
    Event.Asked asked = facts.question(told);
    int from = asked == null ? 0 : facts.position(asked);
    int to = facts.position(told);
    List<Event.DiskRefused> refused =
        facts.events().subList(from, to).stream()
            .filter(Event.DiskRefused.class::isInstance)
            .map(Event.DiskRefused.class::cast)
            .filter(r -> told.client().startsWith(r.program()))
            .toList();
    boolean needed =
        refused.stream()
            .anyMatch(r -> !r.file().endsWith(".rewriting") && !r.operation().equals("replace"));
    if (!needed && (asked != null || refused.stream().allMatch(Event.DiskRefused::full))) {
      found.add(
          new Violation(
              "needless complaint",
              told.key(),
              told.words() + ", but the disk refused " + refused));
    }
  }
}

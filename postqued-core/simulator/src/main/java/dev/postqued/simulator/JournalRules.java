package dev.postqued.simulator;

import java.util.List;

/** A journal keeps what was told, and complains only of what a disk has refused. */
final class JournalRules {

  /** A journal is not written anew while it is shorter than this, whatever it holds. */
  private static final long LEAST_BYTES = 1 << 20;

  /** It is written anew when it has grown to so many times what it holds. */
  private static final long TIMES = 4;

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

  /** After a failure it is not tried again before the journal has grown as much again. */
  private long mostBytes(Event.JournalSize size) {
    long refused =
        facts.all(Event.DiskRefused.class).stream()
            .filter(r -> r.file().startsWith(size.journal()))
            .count();
    // The line that makes it too long is still written.
    return Math.max((1 + refused) * LEAST_BYTES, TIMES * size.needed()) + size.needed();
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
        || facts.happened("JOURNAL_CUT")
        || isReplacedBefore(known)
        || hasHungBefore(known)
        || facts.all(Event.Closed.class).stream()
            .anyMatch(c -> known.client().startsWith(c.program()) && facts.isBefore(c, known));
  }

  private boolean isAskedAfter(Event.Told known, Event.Told later) {
    Event.Asked asked = facts.question(later);
    return asked != null && facts.isBefore(known, asked);
  }

  private boolean forgets(Event.Told told) {
    return told.id() == null
        && (told.claim() == Claim.UNKNOWN
            || told.claim() == Claim.ACCEPTED
            || told.claim() == Claim.CERTAINLY_NOT)
        && !told.words().contains("interrupted")
        && !isDamaged(told);
  }

  private boolean isMemory(String key) {
    return facts.of(key, Event.Sent.class).stream().anyMatch(s -> s.journal().startsWith("memory"));
  }

  /** The id of what was published could not be written to a file that was replaced. */
  private boolean isReplacedBefore(Event.Told known) {
    return facts.all(Event.Fault.class).stream()
        .anyMatch(f -> f.fault().equals("JOURNAL_REPLACED") && facts.isBefore(f, known));
  }

  /** A client that hangs for too long has lost the post to another, and may not write what it learns. */
  private boolean hasHungBefore(Event.Told known) {
    Event.Asked asked = facts.question(known);
    return facts.all(Event.Fault.class).stream()
        .filter(f -> f.fault().equals("THREAD_STALLS") && facts.isBefore(f, known))
        .anyMatch(f -> asked == null || facts.isBefore(asked, f));
  }

  /** What somebody has done to a file is told. */
  private boolean isDamaged(Event.Told told) {
    return facts.all(Event.Fault.class).stream()
        .filter(fault -> facts.isBefore(fault, told))
        .anyMatch(
            fault ->
                switch (fault.fault()) {
                  case "JOURNAL_DAMAGED" ->
                      told.words().contains("damaged") || told.words().contains("has version");
                  case "JOURNAL_REPLACED" -> told.words().contains("replaced by another file");
                  case "JOURNAL_CUT" -> told.words().contains("cut short");
                  default -> false;
                });
  }

  /** A disk that refuses only what the journal could do without is no reason to complain. */
  private void checkComplaint(Event.Told told, List<Violation> found) {
    if (told.words().contains("closed") || isDamaged(told)) {
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

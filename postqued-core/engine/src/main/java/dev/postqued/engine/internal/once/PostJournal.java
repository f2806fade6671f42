package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.config.Memory;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.environment.Environment;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalException;
import dev.postqued.journal.JournalScope;
import dev.postqued.journal.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The posts of one client in a journal that others may use as well. */
final class PostJournal {

  private static final Logger LOG = LoggerFactory.getLogger(PostJournal.class);

  private static final long FIRST_VERSION = 1;

  private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
  private static final Duration MIN_CLAIM = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Journal journal;
  private final JournalScope scope;
  private final Duration retention;
  private final Environment environment;
  private final Settings settings;
  private final JournalFailures failures;
  private final KeyedLocks<IdempotencyKey> locks;
  private final String owner;

  /** The caller closes the journal. */
  PostJournal(Settings settings, Memory memory, JournalFailures failures) {
    this.journal = memory.journal();
    this.scope = memory.scope();
    this.retention = memory.retention();
    this.environment = settings.environment();
    this.settings = settings;
    this.failures = failures;
    this.locks = new KeyedLocks<>(environment.threads());
    this.owner = environment.randomness().id().toString();
  }

  /** A claim is kept alive between calls, and must last for the longest of them. */
  Duration claimTime() {
    Duration twoCalls = settings.callTimeout().plus(settings.attemptTimeout()).multipliedBy(2);
    return twoCalls.compareTo(MIN_CLAIM) < 0 ? MIN_CLAIM : twoCalls;
  }

  List<IdempotencyKey> pending() {
    return journal.pending(scope);
  }

  @Nullable JournalEntry find(IdempotencyKey key) {
    return journal.find(scope, key).orElse(null);
  }

  /** Whether the claim that returned an entry is the first that anybody did with it. */
  static boolean isUntouched(JournalEntry entry) {
    return entry.version() == FIRST_VERSION + 1;
  }

  /** Adds a new post; false if there is one with its key. */
  boolean begin(IdempotencyKey key, PostState state, @Nullable Instant scheduledFor) {
    Instant dispatchAt = bounded(scheduledFor);
    Instant now = environment.clock().instant();
    return journal.begin(
        new JournalEntry(
            scope,
            key,
            FIRST_VERSION,
            Step.UPLOADING,
            new JournalEntry.Dates(now, null, dispatchAt, keptUntil(now, dispatchAt)),
            state.schema(),
            state.json()));
  }

  /**
   * Works on an entry that no other client, and no other thread of this one, works on meanwhile.
   *
   * @param patient whether to wait for a client that works on it
   * @param work takes the claimed entry; null if there is none, or it is claimed and may not be
   *     waited for
   */
  <T> T claimed(IdempotencyKey key, boolean patient, Function<@Nullable JournalEntry, T> work) {
    try {
      try (KeyedLocks.Hold hold = locks.hold(key)) {
        return worked(key, patient, work);
      }
    } catch (InterruptedException e) {
      throw failures.interrupted(key);
    } catch (TakenOverException e) {
      throw failures.takenOver(key);
    }
  }

  private <T> T worked(
      IdempotencyKey key, boolean patient, Function<@Nullable JournalEntry, T> work)
      throws InterruptedException {
    JournalEntry entry = journal.claim(scope, key, owner, claimTime()).orElse(null);
    while (entry == null && patient && find(key) != null) {
      environment.threads().sleep(PAUSE);
      entry = journal.claim(scope, key, owner, claimTime()).orElse(null);
    }
    if (entry == null) {
      return work.apply(null);
    }
    try {
      return work.apply(entry);
    } finally {
      release(key);
    }
  }

  /** A claim that cannot be released ends by itself. */
  private void release(IdempotencyKey key) {
    try {
      journal.release(scope, key, owner);
    } catch (JournalException e) {
      LOG.debug("The claim of the post with the key {} ends later", key, e);
    }
  }

  /** Makes the claim of an entry longer. */
  JournalEntry claimAgain(JournalEntry entry) {
    JournalEntry again =
        journal
            .claim(scope, entry.key(), owner, claimTime())
            .orElseThrow(() -> new TakenOverException(entry.key()));
    if (again.version() != entry.version() + 1) {
      throw new TakenOverException(entry.key());
    }
    return again;
  }

  /** Writes the next version of a claimed entry. */
  JournalEntry update(JournalEntry entry, Step step, PostState state) {
    return update(entry, step, state, entry.dates().dispatchAt());
  }

  /** Writes the next version of a claimed entry whose post is scheduled anew. */
  JournalEntry update(
      JournalEntry entry, Step step, PostState state, @Nullable Instant scheduledFor) {
    Instant dispatchAt = bounded(scheduledFor);
    Instant now = environment.clock().instant();
    Instant known = entry.dates().firstSentAt();
    JournalEntry next =
        new JournalEntry(
            scope,
            entry.key(),
            entry.version(),
            step,
            new JournalEntry.Dates(
                now,
                known == null && step == Step.SENT ? now : known,
                dispatchAt,
                keptUntil(now, dispatchAt)),
            state.schema(),
            state.json());
    if (!journal.update(next)) {
      throw new TakenOverException(entry.key());
    }
    return next.withVersion(next.version() + 1);
  }

  /**
   * Writes that an entry is abandoned; one that may have been published stays whole. A draft stays where
   * it is, and its id stays known.
   */
  JournalEntry abandon(JournalEntry entry) {
    PostState state = PostState.of(entry);
    PostState left = state.maybePublished() ? state : state.finished(state.knownId());
    JournalEntry abandoned = update(entry, Step.ABANDONED, left);
    PostState.Draft draft = state.draft();
    if (draft != null && (draft.id() != null || draft.unconfirmed() > 0)) {
      LOG.warn(
          "The post with the key {} is abandoned. {} and up to {} other draft(s) whose responses were lost"
              + " stay in the service, and may be deleted there.",
          entry.key(),
          draft.id() == null ? "No known draft" : "The draft " + draft.id(),
          draft.unconfirmed());
    }
    return abandoned;
  }

  /** No post is scheduled for later than a journal can write. */
  private static @Nullable Instant bounded(@Nullable Instant time) {
    return time == null || time.isBefore(END_OF_TIME) ? time : END_OF_TIME;
  }

  /** An entry is kept at least until its post goes out, and for the retention from then on. */
  private Instant keptUntil(Instant now, @Nullable Instant dispatchAt) {
    Instant from = dispatchAt == null || dispatchAt.isBefore(now) ? now : dispatchAt;
    return from.plus(retention);
  }
}

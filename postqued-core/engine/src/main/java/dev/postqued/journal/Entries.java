package dev.postqued.journal;

import dev.postqued.environment.Environment;
import dev.postqued.idempotency.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a journal in memory, and who has claimed them. Not safe for use by several threads.
 *
 * <p>Finished entries are many and rarely read, so they are kept in little space.
 */
final class Entries {

  private static final int FEW = 1000;

  /** About as much as the line of an entry has beside its state. */
  private static final int BYTES_OF_THE_REST = 200;

  /** Those that are not finished, in the order of their begin. */
  private final Map<Id, JournalEntry> open = new LinkedHashMap<>();

  private final Map<String, FinishedEntry> finished = new HashMap<>();
  private final Map<JournalScope, Integer> scopes = new HashMap<>();
  private final Map<Id, Claim> claims = new HashMap<>();
  private final Environment environment;

  /** By which finished entries are forgotten; none is, as long as it is not known. */
  private @Nullable TrustedClock time;

  private int forgetAboveSize = FEW;
  private long bytes;

  private record Id(JournalScope scope, IdempotencyKey key) {}

  private record Claim(String owner, Instant end) {}

  Entries(Environment environment) {
    this.environment = environment;
  }

  /** Forgets finished entries whose time is over, from now on. */
  void forgetFrom(Instant noted) {
    this.time = new TrustedClock(environment, noted);
  }

  @Nullable JournalEntry find(JournalScope scope, IdempotencyKey key) {
    JournalEntry entry = open.get(new Id(scope, key));
    if (entry != null) {
      return entry;
    }
    FinishedEntry compact = finished.get(name(scope, key));
    return compact == null ? null : compact.entry(scope, key);
  }

  /** Returns the entry that an update leads to; null if it does not apply. */
  @Nullable JournalEntry updated(JournalEntry change) {
    JournalEntry known = find(change.scope(), change.key());
    boolean applies =
        known != null
            && known.version() == change.version()
            && (known.step() != Step.ACCEPTED || change.step() == Step.ACCEPTED);
    return applies ? change.withVersion(change.version() + 1) : null;
  }

  void put(JournalEntry entry) {
    Id id = new Id(entry.scope(), entry.key());
    String name = name(entry.scope(), entry.key());
    if (entry.step().isOpen()) {
      count(finished.remove(name), -1);
      count(open.put(id, entry), -1);
      count(entry, 1);
    } else {
      FinishedEntry compact = FinishedEntry.of(entry);
      count(open.remove(id), -1);
      count(finished.put(name, compact), -1);
      count(compact, 1);
      forgetNowAndThen();
    }
  }

  private void count(@Nullable JournalEntry entry, int times) {
    bytes += entry == null ? 0 : times * (BYTES_OF_THE_REST + (long) entry.state().length());
  }

  private void count(@Nullable FinishedEntry entry, int times) {
    bytes += entry == null ? 0 : times * (BYTES_OF_THE_REST + (long) entry.length());
  }

  /** Returns about how long a file with just these entries is. */
  long bytes() {
    return bytes;
  }

  List<IdempotencyKey> pending(JournalScope scope) {
    return open.keySet().stream().filter(id -> id.scope().equals(scope)).map(Id::key).toList();
  }

  @Nullable JournalEntry claim(
      JournalScope scope, IdempotencyKey key, String owner, Duration length) {
    JournalEntry entry = find(scope, key);
    Id id = new Id(scope, key);
    Instant now = environment.ticker().instant();
    Claim held = claims.get(id);
    if (entry == null || (held != null && !held.owner().equals(owner) && held.end().isAfter(now))) {
      return null;
    }
    claims.put(id, new Claim(owner, now.plus(length)));
    JournalEntry claimed = entry.withVersion(entry.version() + 1);
    put(claimed);
    return claimed;
  }

  void release(JournalScope scope, IdempotencyKey key, String owner) {
    claims.computeIfPresent(
        new Id(scope, key), (id, held) -> held.owner().equals(owner) ? null : held);
  }

  /** The finished ones first; those that are open in the order of their begin. */
  void forEach(Consumer<JournalEntry> action) {
    Map<Integer, JournalScope> byNumber = new HashMap<>();
    scopes.forEach((scope, number) -> byNumber.put(number, scope));
    finished.forEach(
        (name, entry) -> {
          int blank = name.indexOf(' ');
          JournalScope scope = byNumber.get(Integer.valueOf(name.substring(0, blank)));
          if (scope != null) {
            action.accept(entry.entry(scope, new IdempotencyKey(name.substring(blank + 1))));
          }
        });
    open.values().forEach(action);
  }

  /** Forgets finished entries whose time is over. */
  void forget() {
    if (time != null) {
      Instant now = time.instant();
      finished
          .values()
          .removeIf(
              entry -> {
                boolean over = entry.isOver(now);
                count(over ? entry : null, -1);
                return over;
              });
    }
    forgetAboveSize = FEW + finished.size() + finished.size() / 2;
  }

  private void forgetNowAndThen() {
    if (finished.size() > forgetAboveSize) {
      forget();
    }
  }

  private String name(JournalScope scope, IdempotencyKey key) {
    return scopes.computeIfAbsent(scope, unused -> scopes.size()) + " " + key.value();
  }
}

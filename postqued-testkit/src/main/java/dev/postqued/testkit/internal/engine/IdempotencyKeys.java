package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.IdempotencyMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Lets a request with an idempotency key be carried out once. Bodies are compared byte by byte. A request that is
 * refused leaves its key unused.
 */
final class IdempotencyKeys {
  private final IdempotencyMode mode;
  private final Duration kept;
  private final Clock clock;
  private final ConcurrentMap<String, Entry> entries = new ConcurrentHashMap<>();

  IdempotencyKeys(IdempotencyMode mode, Duration kept, Clock clock) {
    this.mode = mode;
    this.kept = kept;
    this.clock = clock;
  }

  /** Answers as {@code action} does, or did: a second request waits for the first to end. */
  ApiReply once(String key, byte[] body, Supplier<ApiReply> action) {
    while (true) {
      Instant now = clock.instant();
      Entry mine = new Entry(body, now);
      Entry entry =
          entries.compute(
              key,
              (unused, old) -> old == null || !now.isBefore(old.start.plus(kept)) ? mine : old);
      if (entry == mine) {
        return carryOut(key, mine, action);
      }
      try {
        return replay(entry, body);
      } catch (CancellationException firstWasRefused) {
        entries.remove(key, entry);
      }
    }
  }

  void clear() {
    entries.clear();
  }

  private ApiReply carryOut(String key, Entry mine, Supplier<ApiReply> action) {
    try {
      ApiReply reply = action.get();
      mine.reply.complete(reply);
      return reply;
    } finally {
      if (!mine.reply.isDone()) {
        entries.remove(key, mine);
        mine.reply.cancel(false);
      }
    }
  }

  private ApiReply replay(Entry entry, byte[] body) {
    ApiReply reply = entry.reply.join();
    if (mode == IdempotencyMode.REFUSE) {
      throw ApiException.idempotencyConflict("Duplicate idempotency key");
    }
    if (!Arrays.equals(entry.body, body)) {
      throw ApiException.idempotencyConflict(
          "This idempotency key was used with a different request body");
    }
    return reply;
  }

  private static final class Entry {
    private final byte[] body;
    private final Instant start;
    private final CompletableFuture<ApiReply> reply = new CompletableFuture<>();

    private Entry(byte[] body, Instant start) {
      this.body = body;
      this.start = start;
    }
  }
}

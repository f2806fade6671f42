package dev.postqued.calendar;

import dev.postqued.idempotency.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param number stands for the row
 * @param edition grows when a refused post is changed: it has another key then
 * @param version grows with each change; a change applies only to the version that was read
 * @param dueAt when it is due, in milliseconds since 1970
 * @param plannedAt when it was planned, in milliseconds since 1970
 * @param content the post as JSON
 * @param attempts how often it was tried
 * @param nextAt when it is tried next, in milliseconds since 1970
 * @param series the recurring post that it is a time of; null if it is none
 * @param mayBeOut whether an attempt may have published it
 */
record Entry(
    long number,
    String calendar,
    String id,
    int edition,
    long version,
    long dueAt,
    long plannedAt,
    String content,
    PostState state,
    int attempts,
    long nextAt,
    boolean mayBeOut,
    @Nullable String reference,
    @Nullable String message,
    @Nullable String series) {

  PlannedPost post() {
    return Contents.read(id, content);
  }

  IdempotencyKey key() {
    return IdempotencyKey.of("calendar", calendar, id, String.valueOf(edition));
  }

  /** Returns from when on it could have been sent: one that recurs may be planned after its time, to be made up for. */
  long sendableAt() {
    return series == null ? dueAt : Math.max(dueAt, plannedAt);
  }

  Instant due() {
    return Instant.ofEpochMilli(dueAt);
  }

  PostStatus status() {
    return new PostStatus(
        calendar,
        post(),
        due(),
        state,
        Optional.ofNullable(reference),
        Optional.ofNullable(message));
  }
}

package dev.postqued.internal.call;

import dev.postqued.limits.RateClass;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked of a server.
 *
 * @param id the operation id of the API document
 * @param rateClass the budget it counts against; null for storage, which has none
 * @param publishes whether doing it twice may be seen in public
 */
public record Operation(String id, @Nullable RateClass rateClass, boolean publishes) {

  /** The PUT to the presigned URL, which is no operation of the API. */
  public static final Operation PUT_OBJECT = new Operation("putObject", null, false);

  /** An operation that can be repeated without anyone noticing. */
  public static Operation repeatable(String id, RateClass rateClass) {
    return new Operation(id, rateClass, false);
  }

  /** An operation that is only ever repeated under its idempotency key. */
  public static Operation publishing(String id) {
    return new Operation(id, RateClass.PUBLISH, true);
  }
}

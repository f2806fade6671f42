package dev.postqued.errors;

import java.io.Serializable;

/**
 * A code of the vendor for an error. The set is open: a code that the service adds is kept as it is.
 *
 * @param value the code on the wire
 */
public record ErrorCode(String value) implements Serializable {

  /** The request to publish had no {@code Idempotency-Key}. */
  public static final ErrorCode MISSING_IDEMPOTENCY_KEY = new ErrorCode("MISSING_IDEMPOTENCY_KEY");

  /** The {@code Idempotency-Key} was used before. */
  public static final ErrorCode IDEMPOTENCY_CONFLICT = new ErrorCode("IDEMPOTENCY_CONFLICT");

  /** The plan of the user does not include this. */
  public static final ErrorCode SUBSCRIPTION_REQUIRED = new ErrorCode("SUBSCRIPTION_REQUIRED");

  /** The account of the target is not connected. */
  public static final ErrorCode ACCOUNT_NOT_CONNECTED = new ErrorCode("ACCOUNT_NOT_CONNECTED");

  @Override
  public String toString() {
    return value;
  }
}

package dev.postqued.publishing;

import dev.postqued.errors.ErrorCode;

/** The codes that PostQued documents for errors (PostQued skill 1.0.6, February 2026). */
public final class ErrorCodes {

  /** The request to publish had no {@code Idempotency-Key}. */
  public static final ErrorCode MISSING_IDEMPOTENCY_KEY = new ErrorCode("MISSING_IDEMPOTENCY_KEY");

  /** The {@code Idempotency-Key} was used before. */
  public static final ErrorCode IDEMPOTENCY_CONFLICT = new ErrorCode("IDEMPOTENCY_CONFLICT");

  /** The plan of the user does not include this. */
  public static final ErrorCode SUBSCRIPTION_REQUIRED = new ErrorCode("SUBSCRIPTION_REQUIRED");

  /** The account of the target is not connected. */
  public static final ErrorCode ACCOUNT_NOT_CONNECTED = new ErrorCode("ACCOUNT_NOT_CONNECTED");

  private ErrorCodes() {}
}

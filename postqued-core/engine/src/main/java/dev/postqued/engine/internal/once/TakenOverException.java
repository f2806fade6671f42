package dev.postqued.engine.internal.once;

import dev.postqued.idempotency.IdempotencyKey;

/** Another client works on the post by now. It never leaves this package. */
final class TakenOverException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TakenOverException(IdempotencyKey key) {
    super("another client has taken over the post with the key " + key, null, false, false);
  }
}

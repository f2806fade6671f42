package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.call.KeyAges;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.KeyedPublishing;
import java.util.function.Function;

/** By key: what was sent may be sent again while the service remembers the key. */
final class KeyedWay<R> implements PostWay<R> {

  private final KeyedPublishing<R> service;
  private final JournalFailures failures;
  private final KeyAges ages;

  KeyedWay(Settings settings, KeyedPublishing<R> service, KeyAges ages) {
    this.service = service;
    this.failures = new JournalFailures(settings.service());
    this.ages = ages;
  }

  @Override
  public Function<PostUploads, R> steps(PostRecord post) {
    return new PostRun<>(service, failures, ages, post)::run;
  }

  @Override
  public boolean mayBeSettledLater(ServiceException failure, IdempotencyKey key, PostState state) {
    PostState.Unproved sends = state.unproved();
    return ages.track(key, sends == null ? null : sends.since(), null).isSafe();
  }

  @Override
  public ServiceException abandoned(IdempotencyKey key, PostState state) {
    return failures.abandoned(key);
  }
}

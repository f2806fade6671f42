package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.call.KeyAges;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.DraftPublishing;
import java.util.function.Function;

/** By the id of a draft: what was sent is read, and sent again only where that is harmless. */
final class DraftWay<R> implements PostWay<R> {

  private final Settings settings;
  private final DraftPublishing<R> service;
  private final DraftFailures failures;
  private final KeyAges ages;

  DraftWay(Settings settings, DraftPublishing<R> service, KeyAges ages) {
    this.settings = settings;
    this.service = service;
    this.failures = new DraftFailures(settings.service());
    this.ages = ages;
  }

  @Override
  public Function<PostUploads, R> steps(PostRecord post) {
    return uploads -> run(post, uploads);
  }

  private R run(PostRecord post, PostUploads uploads) {
    uploads.run();
    post.keepClaim();
    DraftCalls<R> calls = new DraftCalls<>(service, failures, post);
    new DraftMaking<>(service, calls, failures, post).run();
    return new DraftRun<>(settings, service, calls, failures, ages, post).run();
  }

  /** A read that failed may succeed later; what a read says of a settled post stays so. */
  @Override
  public boolean mayBeSettledLater(ServiceException failure, IdempotencyKey key, PostState state) {
    PostState.Unproved sends = state.unproved();
    return sends == null
        || failure.getCause() instanceof ServiceException
        || PromotionAge.of(ages, key, state).earlier() != DraftLife.Earlier.SETTLED;
  }

  @Override
  public ServiceException abandoned(IdempotencyKey key, PostState state) {
    return failures.abandoned(key, String.valueOf(state.knownId()));
  }
}

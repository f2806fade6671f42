package dev.postqued.internal.media;

import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.Failure;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UploadException;
import java.util.List;

/** Failures of an upload say which file it was, and what it has left behind. */
final class UploadFailures {

  private UploadFailures() {}

  /** The same failure with both. */
  static ServiceException of(String file, List<String> abandoned, ServiceException e) {
    Failure failure = e.failure().toBuilder().file(file).abandonedContentIds(abandoned).build();
    Throwable cause = e.getCause();
    if (e instanceof UploadException) {
      return new UploadException(failure, cause);
    }
    if (e instanceof InvalidRequestException) {
      return new InvalidRequestException(failure, cause);
    }
    if (e instanceof ServiceUnavailableException) {
      return new ServiceUnavailableException(failure, cause);
    }
    if (e instanceof RateLimitedException) {
      return new RateLimitedException(failure, cause);
    }
    if (e instanceof AuthenticationException) {
      return new AuthenticationException(failure, cause);
    }
    if (e instanceof SubscriptionRequiredException) {
      return new SubscriptionRequiredException(failure, cause);
    }
    return e instanceof InterruptedCallException ? new InterruptedCallException(failure, cause) : e;
  }
}

package dev.postqued.signatures;

import org.jspecify.annotations.Nullable;

/** A request that is no event of the service, or does not prove to be one. Answer it with HTTP 400. */
public final class WebhookRejectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong, without the content of the request.
   *
   * @param message the reason
   * @param cause what could not be read
   */
  public WebhookRejectedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

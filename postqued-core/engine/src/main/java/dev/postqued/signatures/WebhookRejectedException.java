package dev.postqued.signatures;

import org.jspecify.annotations.Nullable;

/**
 * The request is not an event of the service, or does not prove to be one. Respond with HTTP 400.
 */
public final class WebhookRejectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception; the message must not quote the request.
   *
   * @param message the reason
   * @param cause the cause, if there is one
   */
  public WebhookRejectedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

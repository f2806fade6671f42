package dev.postqued.postsyncer.internal;

import dev.postqued.service.ErrorBody;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.EventForm;
import dev.postqued.service.KeyForm;
import dev.postqued.service.Meaning;
import dev.postqued.service.Meaning.Decision;
import dev.postqued.service.Operation;
import dev.postqued.service.ResponseHeaders;
import dev.postqued.service.Server;
import dev.postqued.service.Service;
import dev.postqued.signatures.SignatureScheme;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is special about version 1 of the PostSyncer API. */
public final class PostSyncerService implements Service {

  /** All but file uploads. */
  public static final Server API = Server.of("api", URI.create("https://postsyncer.com/api/v1"));

  /** File uploads have a host of their own, with the same token (PostSyncer docs, media/upload-file). */
  public static final Server UPLOADS =
      Server.of("uploads", URI.create("https://upload.postsyncer.com/api/v1"));

  /** Secrets of webhooks. */
  private static final Pattern WEBHOOK_SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=_-]+");

  /** How events are signed: Standard Webhooks, five minutes (PostSyncer docs, guides/verify-webhooks). */
  public static final SignatureScheme SIGNATURES = SignatureScheme.Standard.DEFAULT;

  private static final Set<Integer> MAY_PASS = Set.of(408, 421, 425, 499);

  @Override
  public String name() {
    return "postsyncer";
  }

  @Override
  public List<Server> servers() {
    return List.of(API, UPLOADS);
  }

  /** {@code 11|HzNfjB...} (PostSyncer docs, essentials/authentication). */
  @Override
  public KeyForm keyForm() {
    return new KeyForm(
        Pattern.compile("[0-9]+\\|[!-~]+"),
        "be digits, a bar and text, as the dashboard shows it",
        "***|***");
  }

  @Override
  public Collection<Pattern> otherSecrets() {
    return List.of(WEBHOOK_SECRET);
  }

  @Override
  public Collection<Operation> operations() {
    return PostSyncerOperations.ALL;
  }

  /**
   * Words in {@code message}, and for each field in {@code errors}; the daily limit of a platform has
   * {@code error} as well (PostSyncer docs, essentials/error-handling and rate-limits).
   */
  @Override
  public ErrorBody readError(Map<String, ?> body) {
    return ErrorBody.of(body, "error", "message");
  }

  /**
   * What publishes: only 422 with {@code errors}, the one answer that the service alone can have written.
   * Everything else: any status that blames the request; of what changes something, with words, since the page of
   * a gateway does not tell whether it was changed.
   */
  @Override
  public boolean provesRefusal(Operation operation, ErrorResponse response) {
    if (operation.publishes()) {
      return response.status() == 422
          && response.body() != null
          && response.body().get("errors") instanceof Map<?, ?> fields
          && !fields.isEmpty();
    }
    if (response.status() / 100 != 4 || MAY_PASS.contains(response.status())) {
      return false;
    }
    boolean isOpen = operation.isRepeatable() && !PostSyncerOperations.changes(operation);
    return isOpen
        || (operation.isRepeatable() && response.status() == 429)
        || isEnvelope(response.body());
  }

  private static boolean isEnvelope(@Nullable Map<String, ?> body) {
    return body != null && body.get("message") instanceof String message && !message.isBlank();
  }

  /** {@code X-RateLimit-Reset}, in seconds since 1970 (PostSyncer docs, rate-limits). */
  @Override
  public @Nullable Instant asksToWaitUntil(ErrorResponse response, ResponseHeaders headers) {
    String reset = response.status() == 429 ? headers.first("X-RateLimit-Reset") : null;
    return reset != null && reset.matches("[0-9]{1,12}")
        ? Instant.ofEpochSecond(Long.parseLong(reset))
        : null;
  }

  @Override
  public Meaning meaning(Operation operation, ErrorResponse response) {
    return switch (response.status()) {
      case 401 ->
          Meaning.of(
              Decision.AUTHENTICATE,
              "Check the token, or create a new one in Settings, API Integrations.");
      case 402 -> Meaning.of(Decision.PAY);
      case 403 ->
          Meaning.of(
              Decision.AUTHENTICATE,
              "Check that the token has the ability that this needs, and that its owner may do this in the"
                  + " workspace.");
      case 404 -> Meaning.of(Decision.FIX_REQUEST, "Check the id: the service does not know it.");
      case 413 -> Meaning.of(Decision.FIX_REQUEST, "Send a file of at most 500 MB.");
      case 429 -> Meaning.of(Decision.WAIT);
      default -> Meaning.of(Decision.FIX_REQUEST);
    };
  }

  /**
   * Standard Webhooks (PostSyncer docs, guides/verify-webhooks). What the bodies look like is not known:
   * they are read as objects with a {@code type} or an {@code event}.
   */
  @Override
  public EventForm events() {
    return new EventForm(SIGNATURES, PostSyncerEvents::read);
  }

  /** It has no keys. */
  @Override
  public Duration keyLifetime() {
    return Duration.ZERO;
  }

  @Override
  public String whereToLook() {
    return "the dashboard";
  }
}

package dev.postqued.internal.v1;

import static dev.postqued.publishing.ErrorCodes.ACCOUNT_NOT_CONNECTED;
import static dev.postqued.publishing.ErrorCodes.IDEMPOTENCY_CONFLICT;
import static dev.postqued.publishing.ErrorCodes.MISSING_IDEMPOTENCY_KEY;
import static dev.postqued.publishing.ErrorCodes.SUBSCRIPTION_REQUIRED;

import dev.postqued.errors.ErrorCode;
import dev.postqued.internal.wire.Denial;
import dev.postqued.service.ErrorBody;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.EventForm;
import dev.postqued.service.KeyForm;
import dev.postqued.service.Meaning;
import dev.postqued.service.Meaning.Decision;
import dev.postqued.service.Operation;
import dev.postqued.service.Server;
import dev.postqued.service.Service;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is special about version 1 of the PostQued API. */
public final class V1Service implements Service {

  /** The name of the service, in every version: a journal knows what went out by any of them. */
  public static final String NAME = "postqued";

  /** Gets the key. Storage, which presigned URLs lead to, does not. */
  public static final Server API = Server.of("api", URI.create("https://api.postqued.com"));

  private static final Set<ErrorCode> REFUSALS =
      Set.of(MISSING_IDEMPOTENCY_KEY, SUBSCRIPTION_REQUIRED, ACCOUNT_NOT_CONNECTED);

  /** Statuses that servers and gateways send whatever became of the request. */
  private static final Set<Integer> MAY_PASS = Set.of(408, 421, 425, 429, 499);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Server> servers() {
    return List.of(API);
  }

  @Override
  public KeyForm keyForm() {
    return KeyForm.prefix("pq_");
  }

  @Override
  public Collection<Operation> operations() {
    return V1Operations.ALL;
  }

  @Override
  public ErrorBody readError(Map<String, ?> body) {
    return ErrorBody.of(body, "code", "error");
  }

  /**
   * To publish: exactly the documented envelope with a documented code that refuses (PostQued skill
   * 1.0.6, February 2026; the guide, March 2026). IDEMPOTENCY_CONFLICT is none: it tells that the key
   * is known. Everything else can be repeated, so that any status that blames the request will do.
   */
  @Override
  public boolean provesRefusal(Operation operation, ErrorResponse response) {
    int status = response.status();
    if (status / 100 != 4 || MAY_PASS.contains(status)) {
      return status == 429 && !operation.publishes();
    }
    return !operation.publishes()
        || (isEnvelope(response.body()) && REFUSALS.stream().anyMatch(response::has));
  }

  private static boolean isEnvelope(@Nullable Map<String, ?> body) {
    return body != null
        && body.keySet().equals(Set.of("error", "code"))
        && body.values().stream().allMatch(String.class::isInstance);
  }

  /** Codes take precedence: the status that the service sends with them is not documented. */
  @Override
  public Meaning meaning(Operation operation, ErrorResponse response) {
    if (response.has(IDEMPOTENCY_CONFLICT)) {
      return Meaning.of(Decision.KEY_REMEMBERED);
    }
    if (response.status() == 409 && operation.publishes()) {
      // Only the code proves that the key is known: a proxy may return a 409 too.
      return Meaning.of(Decision.KEY_UNCLEAR);
    }
    if (response.status() == 402 || response.has(SUBSCRIPTION_REQUIRED)) {
      return Meaning.of(Decision.PAY);
    }
    if (response.has(ACCOUNT_NOT_CONNECTED)) {
      return Meaning.of(
          Decision.FIX_REQUEST,
          "Connect the account in the dashboard, or use another one from accounts().list().");
    }
    return switch (response.status()) {
      case 401, 403 ->
          Denial.meaning(
              response, "Check it, or create a new one at https://postqued.com/console.");
      case 404 -> Meaning.of(Decision.FIX_REQUEST, "Check the id: the service does not know it.");
      case 413 ->
          Meaning.of(
              Decision.FIX_REQUEST, "The file is too large for the service; send a smaller one.");
      case 429 -> Meaning.of(Decision.WAIT);
      default -> Meaning.of(Decision.FIX_REQUEST);
    };
  }

  /** The guide of March 2026 shows one event and no signature. */
  @Override
  public EventForm events() {
    return new EventForm(null, V1Events::read);
  }

  /** 24 hours (PostQued skill 1.0.6, February 2026). */
  @Override
  public Duration keyLifetime() {
    return Duration.ofHours(24);
  }

  @Override
  public String whereToLook() {
    return "the dashboard";
  }
}

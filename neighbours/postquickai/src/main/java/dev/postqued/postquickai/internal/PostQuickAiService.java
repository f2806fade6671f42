package dev.postqued.postquickai.internal;

import dev.postqued.limits.Budget;
import dev.postqued.limits.Budget.Scope;
import dev.postqued.limits.Budget.Window;
import dev.postqued.service.ErrorBody;
import dev.postqued.service.ErrorResponse;
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

/** What is special about the PostQuickAI API (PostQuickAI API reference, April 2026). */
public final class PostQuickAiService implements Service {

  /** With {@code www}: the bare domain redirects, and the redirect loses the key. */
  static final Server API = Server.of("api", URI.create("https://www.postquick.ai/api"));

  /** 403 of a plan, which no other key mends. */
  private static final Set<String> OF_THE_PLAN =
      Set.of("NO_SUBSCRIPTION", "SUBSCRIPTION_INACTIVE", "API_NOT_ENABLED", "LIMIT_EXCEEDED");

  private static final String CHANGE = "updatePost";

  /** What needs a connected account. */
  private static final Set<String> PROMOTES =
      Set.of("publishPost", "schedulePost", "publishVideo", "scheduleVideo");

  /** Refusals of the service itself before it does anything. */
  private static final Set<Integer> BEFORE_WORK = Set.of(400, 401, 403);

  /** Refusals of what makes a post, of which there is nothing before, and of a change: it is published or on its way. */
  private static final Map<String, Set<Integer>> NOTHING_DONE =
      Map.of("createPost", Set.of(404), "generatePost", Set.of(404), CHANGE, Set.of(404, 409));

  private static final Set<Integer> MAY_PASS = Set.of(408, 421, 425, 499);

  private static final String NEW_KEY =
      "Check it, or create a new one at https://www.postquick.ai/dashboard/api.";

  private final List<Operation> operations;

  private PostQuickAiService(int perMinute, int perDay) {
    operations =
        PostQuickAiOperations.all(
            new Budget(
                "requests",
                Scope.KEY,
                List.of(
                    new Window(perMinute, Duration.ofMinutes(1)),
                    new Window(perDay, Duration.ofDays(1)))));
  }

  /** The limits of the plan Basic. */
  public static PostQuickAiService basic() {
    return new PostQuickAiService(30, 5_000);
  }

  /** The limits of the plan Pro. */
  public static PostQuickAiService pro() {
    return new PostQuickAiService(120, 50_000);
  }

  @Override
  public String name() {
    return "postquickai";
  }

  @Override
  public List<Server> servers() {
    return List.of(API);
  }

  @Override
  public KeyForm keyForm() {
    return KeyForm.prefix("pq_live_");
  }

  @Override
  public Collection<Operation> operations() {
    return operations;
  }

  /** {@code {"success": false, "error": {"code", "message", "details": {"retryAfter": 45}}}}. */
  @Override
  public ErrorBody readError(Map<String, ?> body) {
    if (!(body.get("error") instanceof Map<?, ?> error)) {
      return ErrorBody.of(body, "code", "error");
    }
    ErrorBody read =
        ErrorBody.of(
            Map.of("code", textOf(error.get("code")), "message", textOf(error.get("message"))),
            "code",
            "message");
    return new ErrorBody(read.code(), read.message(), retryAfter(error.get("details")));
  }

  private static String textOf(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  private static @Nullable Duration retryAfter(@Nullable Object details) {
    return details instanceof Map<?, ?> map
            && map.get("retryAfter") instanceof Number seconds
            && seconds.doubleValue() >= 0
        ? Duration.ofMillis((long) Math.min(seconds.doubleValue() * 1000, Long.MAX_VALUE))
        : null;
  }

  /**
   * What publishes: the envelope of the service with 400, 401 or 403, whose reasons come before any work: wrong
   * parameters, the key, the plan, and no connected account (PostQuickAI API reference, April 2026; that nothing is
   * published then is assumed). What makes a post: the envelope with 404 as well, and what changes one with 404 and 409.
   * Elsewhere a 409 may mean that the service is at work. Everything else: any status that blames the request; of what must not be done twice, with the envelope.
   */
  @Override
  public boolean provesRefusal(Operation operation, ErrorResponse response) {
    int status = response.status();
    if (operation.publishes()) {
      return isEnvelope(response.body())
          && (BEFORE_WORK.contains(status)
              || NOTHING_DONE.getOrDefault(operation.id(), Set.of()).contains(status));
    }
    return status / 100 == 4
        && !MAY_PASS.contains(status)
        && (operation.isRepeatable() || isEnvelope(response.body()));
  }

  private static boolean isEnvelope(@Nullable Map<String, ?> body) {
    return body != null
        && Boolean.FALSE.equals(body.get("success"))
        && body.get("error") instanceof Map<?, ?> error
        && error.get("code") instanceof String;
  }

  @Override
  public Meaning meaning(Operation operation, ErrorResponse response) {
    String code = response.code() == null ? "" : response.code().value();
    if (response.status() == 402 || OF_THE_PLAN.contains(code)) {
      return Meaning.of(
          Decision.PAY,
          code.equals("LIMIT_EXCEEDED")
              ? "Wait until the 1st of the next month, or change the plan."
              : "Subscribe to a plan with the API at https://www.postquick.ai/dashboard/api.");
    }
    return switch (response.status()) {
      case 401 -> Meaning.of(Decision.AUTHENTICATE, NEW_KEY);
      case 403 ->
          PROMOTES.contains(operation.id())
              ? Meaning.of(
                  Decision.FIX_REQUEST,
                  "Connect an account of each platform to the content group, in the dashboard.")
              : Meaning.of(Decision.AUTHENTICATE, NEW_KEY);
      case 404 -> Meaning.of(Decision.FIX_REQUEST, "Check the id: the service does not know it.");
      case 409 ->
          Meaning.of(
              operation.publishes() && !operation.id().equals(CHANGE)
                  ? Decision.KEY_UNCLEAR
                  : Decision.FIX_REQUEST);
      case 429 -> Meaning.of(Decision.WAIT);
      default -> Meaning.of(Decision.FIX_REQUEST);
    };
  }

  /** Older texts do not know it, and newer ones say of some operations that it may be left out. */
  @Override
  public boolean requiresKey(Operation operation) {
    return false;
  }

  /** No source says for how long a key is remembered; 24 hours are assumed. */
  @Override
  public Duration keyLifetime() {
    return Duration.ofHours(24);
  }

  @Override
  public String whereToLook() {
    return "the dashboard";
  }
}

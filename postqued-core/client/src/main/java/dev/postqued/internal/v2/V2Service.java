package dev.postqued.internal.v2;

import dev.postqued.internal.v1.V1Service;
import dev.postqued.service.ErrorBody;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.KeyForm;
import dev.postqued.service.Meaning;
import dev.postqued.service.Meaning.Decision;
import dev.postqued.service.Operation;
import dev.postqued.service.Server;
import dev.postqued.service.Service;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is special about version 2 of the PostQued API. */
public final class V2Service implements Service {

  /** Statuses that servers and gateways send whatever became of the request. */
  private static final Set<Integer> MAY_PASS = Set.of(408, 421, 425, 499);

  /** That of version 1, so that a journal knows the posts of both. */
  @Override
  public String name() {
    return V1Service.NAME;
  }

  @Override
  public List<Server> servers() {
    return List.of(V1Service.API);
  }

  @Override
  public KeyForm keyForm() {
    return KeyForm.prefix("pq_");
  }

  @Override
  public Collection<Operation> operations() {
    return V2Operations.ALL;
  }

  @Override
  public ErrorBody readError(Map<String, ?> body) {
    return ErrorBody.of(body, "code", "error");
  }

  /**
   * To publish: the documented envelope with 400, the only refusal of that operation that the document of
   * July 2026 gives a body. Its 409 may mean that the service is still at work. Everything else: any
   * status that blames the request, since 409 is also a workflow or a revision there (skill 1.0.7); of
   * what changes something, with an error in the form of the service, since the page of a gateway does not tell
   * whether it was changed; of what must not be done twice, with the envelope. That holds for another time of a target, too: it is sent
   * once, so what is refused is this request.
   */
  @Override
  public boolean provesRefusal(Operation operation, ErrorResponse response) {
    int status = response.status();
    if (postsSomething(operation)) {
      return status == 400 && isEnvelope(response.body());
    }
    if (status / 100 != 4 || MAY_PASS.contains(status)) {
      return false;
    }
    if (!operation.isRepeatable()) {
      return isEnvelope(response.body());
    }
    return status == 429 || !V2Operations.changes(operation) || isOfTheService(response.body());
  }

  private static boolean isOfTheService(@Nullable Map<String, ?> body) {
    return body != null
        && (body.get("error") instanceof String || body.get("code") instanceof String);
  }

  private static boolean postsSomething(Operation operation) {
    return operation.publishes() && !operation.equals(V2Operations.RESCHEDULE_TARGET);
  }

  private static boolean isEnvelope(@Nullable Map<String, ?> body) {
    return body != null
        && body.keySet().equals(Set.of("error", "code"))
        && body.values().stream().allMatch(String.class::isInstance);
  }

  @Override
  public Meaning meaning(Operation operation, ErrorResponse response) {
    return postsSomething(operation) && response.status() == 409
        ? Meaning.of(Decision.KEY_UNCLEAR)
        : V2Meanings.of(response);
  }

  /** A dry run has none. */
  @Override
  public boolean requiresKey(Operation operation) {
    return !operation.equals(V2Operations.CREATE_PUBLICATION);
  }

  /** No source says for how long; 24 hours, as in version 1, is assumed. */
  @Override
  public Duration keyLifetime() {
    return Duration.ofHours(24);
  }

  @Override
  public String whereToLook() {
    return "the dashboard";
  }
}

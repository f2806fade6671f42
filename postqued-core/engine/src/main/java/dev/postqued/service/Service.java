package dev.postqued.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is special about one service, or one version of it: how it is authenticated, what its
 * responses mean, what it limits, and how long it remembers an idempotency key. One class per
 * service implements it, in the artifact of the client.
 */
public interface Service {

  /** Returns the name of the service, for threads and messages. */
  String name();

  /** Returns its servers, the API first, each with how it gets the API key. */
  List<Server> servers();

  /** Returns what its API keys look like. */
  KeyForm keyForm();

  /**
   * Returns patterns of other secrets that must not appear in logs and messages; none by default.
   */
  default Collection<Pattern> otherSecrets() {
    return List.of();
  }

  /** Returns the operations, each with the budget it counts against. */
  Collection<Operation> operations();

  /**
   * Reads the body of an error response leniently: this finds the service's message and proves
   * nothing.
   *
   * @param body the JSON object; never called for a body that is something else
   */
  ErrorBody readError(Map<String, ?> body);

  /**
   * Decides whether a response proves that nothing was done. Strict, above all for what publishes: a
   * gateway may return any status with any page, before and after the service has done its work. So
   * only what the service itself says, with a code that it documents, is a proof. What is not proved
   * is unknown, and an operation that publishes is then repeated under its key only.
   */
  boolean provesRefusal(Operation operation, ErrorResponse response);

  /** Decides what an error response means for the caller. */
  Meaning meaning(Operation operation, ErrorResponse response);

  /**
   * Returns until when an error response asks to wait, in a way of its own. The header
   * {@code Retry-After} is known anyhow, and takes precedence.
   *
   * @return the time; null if it does not ask so, which is the default
   */
  default @Nullable Instant asksToWaitUntil(ErrorResponse response, ResponseHeaders headers) {
    return null;
  }

  /** Returns what its events look like; null, which is the default, if it sends none. */
  default @Nullable EventForm events() {
    return null;
  }

  /**
   * Returns whether an operation of the bindings that takes an idempotency key must have one. True by
   * default; false where it can be left out, as by a dry run.
   */
  default boolean requiresKey(Operation operation) {
    return true;
  }

  /** Returns for how long the service remembers an idempotency key. */
  Duration keyLifetime();

  /**
   * Returns for how long the service may still be at work on a request whose response was lost. If
   * it says later that it remembers the key, the request was accepted; before, it may also fail.
   * Default 10 minutes, which is assumed.
   */
  default Duration settlingTime() {
    return Duration.ofMinutes(10);
  }

  /**
   * Returns where a user can look for a post whose outcome is unknown, such as
   * {@code the dashboard}.
   */
  String whereToLook();
}

package dev.postqued.service;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is special about one service, or one version of it: how it is authenticated, what its
 * responses mean, what it limits, and how long it remembers an idempotency key. One class per
 * service implements it, in the artifact of the client.
 */
public interface Service {

  /** Returns the name of the service, for threads and messages. */
  String name();

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
   * Decides whether a response proves that nothing was done. Strict: what is not proved is unknown,
   * and an operation that publishes is then repeated under its key only.
   */
  boolean provesRefusal(Operation operation, ErrorResponse response);

  /** Decides what an error response means for the caller. */
  Meaning meaning(Operation operation, ErrorResponse response);

  /** Returns for how long the service remembers an idempotency key. */
  Duration keyLifetime();

  /**
   * Returns where a user can look for a post whose outcome is unknown, such as
   * {@code the dashboard}.
   */
  String whereToLook();
}

package dev.postqued.engine.internal.bindings;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.Operation;
import feign.MethodMetadata;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A method of a generated interface, as an operation of the service. */
final class BoundOperation {

  /** The parameter that the templates make of the header Idempotency-Key. */
  private static final String KEY_PARAMETER = "idempotencyKey";

  private final Operation operation;
  private final boolean keyIsOptional;
  private final Attempts attempts;
  private final int key;
  private final Map<Integer, String> inPath;

  /** Prepares a request once, and sends it with each attempt. */
  @FunctionalInterface
  interface Attempts {
    Supplier<@Nullable Object> of(Object[] arguments);
  }

  BoundOperation(
      Operation operation, MethodMetadata metadata, boolean keyIsOptional, Attempts attempts) {
    this.operation = operation;
    this.keyIsOptional = keyIsOptional;
    this.attempts = attempts;
    Map<Integer, Collection<String>> names = metadata.indexToName();
    this.key =
        names.entrySet().stream()
            .filter(parameter -> parameter.getValue().contains(KEY_PARAMETER))
            .mapToInt(Map.Entry::getKey)
            .findFirst()
            .orElse(-1);
    String path = metadata.template().path();
    this.inPath =
        names.entrySet().stream()
            .map(parameter -> Map.entry(parameter.getKey(), parameter.getValue().iterator().next()))
            .filter(parameter -> path.contains("{" + parameter.getValue() + "}"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Returns what the service declares. */
  Operation operation() {
    return operation;
  }

  /** Returns the key among the arguments; null if there is none. */
  @Nullable IdempotencyKey key(Object[] arguments) {
    if (key < 0 || (keyIsOptional && arguments[key] == null)) {
      return null;
    }
    if (arguments[key] == null) {
      throw new IllegalArgumentException(
          "idempotencyKey must not be null; each publish needs its own key");
    }
    return new IdempotencyKey(arguments[key].toString());
  }

  /** Checks and writes the arguments, and returns what sends them. */
  Supplier<@Nullable Object> attempts(Object[] arguments) {
    inPath.forEach((index, name) -> requireGiven(name, arguments[index]));
    return attempts.of(arguments);
  }

  /** Without it the path would be another one. */
  private static void requireGiven(String name, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null, since it is part of the path");
    }
  }
}

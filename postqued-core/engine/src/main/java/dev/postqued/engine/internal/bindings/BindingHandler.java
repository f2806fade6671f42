package dev.postqued.engine.internal.bindings;

import dev.postqued.engine.internal.call.Retrier;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs each method of a generated interface as a call. The request is written once, before the first
 * attempt.
 */
final class BindingHandler implements InvocationHandler {

  /** The result of an operation without a response body. */
  private static final Object NOTHING = new Object();

  private final Class<?> api;
  private final Map<Method, BoundOperation> methods;
  private final Retrier calls;

  BindingHandler(Class<?> api, Map<Method, BoundOperation> methods, Retrier calls) {
    this.api = api;
    this.methods = methods;
    this.calls = calls;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    BoundOperation bound = methods.get(method);
    Object[] given = arguments == null ? new Object[0] : arguments;
    if (bound == null) {
      return ofObject(proxy, method, given);
    }
    Supplier<@Nullable Object> written = bound.attempts(given);
    Supplier<@Nullable Object> attempts =
        bound.operation().removes() ? new Removal(written) : written;
    Object result =
        calls.run(
            bound.operation(),
            bound.key(given),
            () -> {
              Object value = attempts.get();
              return value == null ? NOTHING : value;
            });
    return result == NOTHING ? nothing(method) : result;
  }

  private static @Nullable Object nothing(Method method) {
    return method.getReturnType() == Map.class ? Map.of() : null;
  }

  private Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> api.getSimpleName();
    };
  }
}

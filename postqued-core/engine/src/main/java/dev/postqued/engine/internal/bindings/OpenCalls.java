package dev.postqued.engine.internal.bindings;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls methods of a generated interface and keeps what they would return, which need not be of their type.
 *
 * @param <T> the interface
 */
public final class OpenCalls<T> {

  private final Class<T> api;
  private final InvocationHandler handler;

  OpenCalls(Class<T> api, InvocationHandler handler) {
    this.api = api;
    this.handler = handler;
  }

  /** Returns the result of the one call that is made. */
  public @Nullable Object result(Consumer<T> call) {
    Kept kept = new Kept();
    Object instance =
        Proxy.newProxyInstance(
            api.getClassLoader(),
            new Class<?>[] {api},
            (proxy, method, arguments) -> {
              kept.value = handler.invoke(proxy, method, arguments);
              return null;
            });
    call.accept(api.cast(instance));
    return kept.value;
  }

  /** The result of a call. */
  private static final class Kept {
    private @Nullable Object value;
  }
}

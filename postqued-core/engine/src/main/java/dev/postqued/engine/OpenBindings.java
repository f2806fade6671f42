package dev.postqued.engine;

import dev.postqued.calls.OpenResponse;
import dev.postqued.engine.internal.bindings.Bindings;
import dev.postqued.engine.internal.bindings.OpenCalls;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A generated interface whose responses are taken as they come, for operations whose responses have been seen in
 * other forms than the document shows. Requests are written as the interface says.
 *
 * @param <T> the generated interface
 */
public final class OpenBindings<T> {

  private final OpenCalls<T> calls;
  private final OpenCalls<T> deaf;

  OpenBindings(Bindings bindings, Class<T> api) {
    this.calls = bindings.open(api, Object.class);
    this.deaf = bindings.open(api, void.class);
  }

  /**
   * Calls an operation.
   *
   * @param operation calls one method of the interface, which returns null to it
   * @return the response; an empty one counts as an empty object
   * @throws dev.postqued.errors.ServiceException as every call
   */
  public OpenResponse call(Function<T, @Nullable Object> operation) {
    return new OpenResponse(
        calls.result(
            api -> {
              var unused = operation.apply(api);
            }));
  }

  /**
   * Calls an operation whose response says nothing that is used: a body is not read.
   *
   * @param operation calls one method of the interface, which returns null to it
   * @throws dev.postqued.errors.ServiceException as every call
   */
  public void run(Consumer<T> operation) {
    var unused = deaf.result(operation);
  }
}

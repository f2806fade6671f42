package dev.postqued.engine;

import dev.postqued.calls.Answered;
import dev.postqued.calls.CallOptions;
import dev.postqued.limits.Budget;
import dev.postqued.limits.RateState;
import dev.postqued.service.StreamedCall;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the clients of all services can do. A program needs only one client of each service, which is
 * safe for use by several threads: it keeps the connections and the rate limits. Close it when the
 * program ends.
 */
public abstract class ApiClient implements AutoCloseable {

  private final Engine engine;
  private final List<Class<?>> apis;
  private final Map<String, StreamedCall> streamed;

  /**
   * Wires the client. Does not use the network.
   *
   * @param engine makes its calls
   * @param apis the interfaces of its bindings
   * @param streamed how to make the calls whose bodies must not be held in memory, by operation id
   */
  protected ApiClient(Engine engine, List<Class<?>> apis, Map<String, StreamedCall> streamed) {
    this.engine = engine;
    this.apis = List.copyOf(apis);
    this.streamed = Map.copyOf(streamed);
  }

  /**
   * Creates an instance of the generated bindings, for what the rest of the client does not offer. It
   * has the key, the limits, the retries and the exceptions of this client. A call that must not be
   * carried out twice is not repeated once it may have been carried out. Files of forms are sent from
   * where they lie, and downloads are read from the connection.
   *
   * @param <T> the interface
   * @param api an interface of the bindings
   * @return an instance that is safe for use by several threads
   * @throws IllegalArgumentException if it is another interface; the message names those that can be used
   */
  public final <T> T bindings(Class<T> api) {
    if (!apis.contains(api)) {
      throw new IllegalArgumentException(
          "api must be one of "
              + apis.stream().map(Class::getName).toList()
              + ", was "
              + api.getName());
    }
    return engine.bindings(api, streamed);
  }

  /**
   * Makes calls with other options than those of the client, and returns the last response of the API
   * beside their value. The options are for the calls that this thread makes meanwhile; uploads that
   * run in threads of the client keep those of the client.
   *
   * <pre>{@code
   * Answered<Publication> answered =
   *     client.call(
   *         CallOptions.defaults().attemptTimeout(Duration.ofSeconds(5)),
   *         () -> client.publishing().get(id));
   * }</pre>
   *
   * @param <T> the type of the value
   * @param options the options, such as {@link CallOptions#defaults()}
   * @param calls makes the calls
   * @return the value and the response
   */
  public final <T extends @Nullable Object> Answered<T> call(
      CallOptions options, Supplier<T> calls) {
    return engine.call(options, calls);
  }

  /**
   * Makes calls in another thread.
   *
   * @param <T> the type of the value
   * @param executor runs them, such as one of virtual threads
   * @param calls makes the calls
   * @return the value; to cancel the future interrupts the thread, and so ends the call. The exception
   *     of a call that failed is its cause
   */
  public final <T extends @Nullable Object> CompletableFuture<T> async(
      Executor executor, Supplier<T> calls) {
    AsyncCalls<T> future = new AsyncCalls<>(engine.environment().threads().gate(), calls);
    executor.execute(future);
    return future;
  }

  /** Returns the budgets of the service, which limit how many requests may be made in a time. */
  public final List<Budget> budgets() {
    return engine.budgets();
  }

  /**
   * Returns how much of a rate limit is left, as counted by this client.
   *
   * @param budget one of {@link #budgets}
   * @return its state now
   */
  public final RateState limit(Budget budget) {
    return engine.limit(budget);
  }

  /** Closes the connections. Calls that are under way fail. */
  @Override
  public final void close() {
    engine.close();
  }
}

package dev.postqued.postquickai.internal;

import dev.postqued.engine.Engine;
import dev.postqued.engine.OpenBindings;
import dev.postqued.engine.WireObject;
import dev.postqued.service.Operation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads responses: {@code {"success": true, "data": {...}}}, and two that are bare. */
public final class Wire {

  private static final String SUCCESS = "success";
  private static final String DATA = "data";

  private final Engine engine;
  private final Map<Class<?>, OpenBindings<?>> apis = new ConcurrentHashMap<>();

  /** Does not use the network. */
  public Wire(Engine engine) {
    this.engine = engine;
  }

  Engine engine() {
    return engine;
  }

  /** Calls an operation and returns its data, or all of a response without an envelope. */
  <T> WireObject data(Class<T> api, String operation, Function<T, @Nullable Object> call) {
    return present(open(api, call), operation, "data");
  }

  /** Calls an operation and returns an object of its data, which has an id. */
  <T> WireObject object(
      Class<T> api, String operation, String name, Function<T, @Nullable Object> call) {
    WireObject data = read(api, call);
    WireObject found = data == null ? null : WireObject.of(data.get(name));
    return present(
        found == null || found.text("id").isEmpty() ? null : found, operation, name + ".id");
  }

  /** Calls an operation and returns a text of its data. */
  <T> String text(Class<T> api, String operation, String name, Function<T, @Nullable Object> call) {
    WireObject data = read(api, call);
    return present(data == null ? null : data.text(name).orElse(null), operation, name);
  }

  /** Calls an operation and returns the objects of a list of its data. */
  <T> List<WireObject> objects(
      Class<T> api, String operation, String name, Function<T, @Nullable Object> call) {
    WireObject data = open(api, call);
    Object list = data == null ? null : data.get(name);
    return WireObject.all(present(list instanceof List<?> ? list : null, operation, name));
  }

  /** Calls an operation whose response says nothing that is used. */
  <T> void run(Class<T> api, Consumer<T> call) {
    open(api).run(call);
  }

  /** What was made or changed once and is not in the response must not be asked for again without a look. */
  private <V> V present(@Nullable V value, String operation, String name) {
    Operation of = PostQuickAiOperations.named(operation);
    return of.isRepeatable() ? engine.required(value, of, name) : engine.made(value, of, name);
  }

  /** Calls an operation and returns its data; null if its response is no success of the service. */
  <T> @Nullable WireObject read(Class<T> api, Function<T, @Nullable Object> call) {
    WireObject response = WireObject.of(open(api).call(call).value());
    return response != null && response.flag(SUCCESS) ? WireObject.of(response.get(DATA)) : null;
  }

  /** Like {@link #read}; a response without an envelope is its own data. */
  private <T> @Nullable WireObject open(Class<T> api, Function<T, @Nullable Object> call) {
    WireObject response = WireObject.of(open(api).call(call).value());
    if (response == null || response.get(SUCCESS) == null) {
      return response;
    }
    return response.flag(SUCCESS) ? WireObject.of(response.get(DATA)) : null;
  }

  @SuppressWarnings("unchecked") // Each is kept by its own type.
  private <T> OpenBindings<T> open(Class<T> api) {
    return (OpenBindings<T>) apis.computeIfAbsent(api, engine::openBindings);
  }

  /** Reads a time; empty if it is none. */
  static Optional<Instant> instant(WireObject object, String name) {
    try {
      return object.text(name).map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reads a day; empty if it is none. */
  static Optional<LocalDate> day(WireObject object, String name) {
    try {
      return object.text(name).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** An id that can stand in a path. */
  static String id(String name, String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException(
          name + " must not be blank; use an id that the service gave");
    }
    return id;
  }
}

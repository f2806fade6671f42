package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.model.MediaReference;
import dev.postqued.calls.Page;
import dev.postqued.engine.Engine;
import dev.postqued.engine.OpenBindings;
import dev.postqued.engine.WireObject;
import dev.postqued.postsyncer.posts.Medium;
import dev.postqued.service.Operation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads responses that may be bare, or wrapped in {@code data}. */
public final class Wire {

  private static final String DATA = "data";

  /** The most that the service lists at once (PostSyncer docs, posts/list, media/list, comments/list). */
  static final int PER_PAGE = 100;

  private final Engine engine;
  private final Map<Class<?>, OpenBindings<?>> apis = new ConcurrentHashMap<>();

  /** Does not use the network. */
  public Wire(Engine engine) {
    this.engine = engine;
  }

  Engine engine() {
    return engine;
  }

  /** Calls an operation whose response may have another form than the document shows. */
  <T> @Nullable Object call(Class<T> api, Function<T, @Nullable Object> operation) {
    return open(api).call(operation).value();
  }

  /** Calls an operation whose response says nothing that is used. */
  <T> void run(Class<T> api, Consumer<T> operation) {
    open(api).run(operation);
  }

  @SuppressWarnings("unchecked") // Each is kept by its own type.
  private <T> OpenBindings<T> open(Class<T> api) {
    return (OpenBindings<T>) apis.computeIfAbsent(api, engine::openBindings);
  }

  /**
   * Reads the one thing in a response, which has an id. If what was made or changed once is not in it, the outcome is
   * unknown: it must not be asked for again without a look.
   *
   * @param item reads it; null if it has no id
   */
  <T> T one(@Nullable Object response, String operation, Function<WireObject, @Nullable T> item) {
    WireObject found = find(response, "id");
    T value = found == null ? null : item.apply(found);
    Operation of = declared(operation);
    return of.isRepeatable() ? engine.required(value, of, "id") : engine.made(value, of, "id");
  }

  /** Reads a list of things with ids; those without one are left out. */
  <T> List<T> all(
      @Nullable Object response, String operation, Function<WireObject, @Nullable T> item) {
    return objects(response, operation).stream().map(item).filter(Objects::nonNull).toList();
  }

  /**
   * Returns the object of a response.
   *
   * @param needed a member that it must have
   */
  WireObject object(@Nullable Object response, String operation, String needed) {
    return engine.required(find(response, needed), declared(operation), needed);
  }

  private static @Nullable WireObject find(@Nullable Object response, String needed) {
    WireObject found = WireObject.of(response);
    if (found != null && found.get(needed) == null) {
      found = WireObject.of(found.get(DATA));
    }
    return found == null || found.get(needed) == null ? null : found;
  }

  /** Returns the objects of a response that is a list. */
  private List<WireObject> objects(@Nullable Object response, String operation) {
    Object list = response instanceof Map<?, ?> map ? map.get(DATA) : response;
    return WireObject.all(
        engine.required(list instanceof List<?> ? list : null, declared(operation), "a list"));
  }

  /** Reads the first page of a list; items that cannot be read are left out. */
  <T> Page<T> pages(
      IntFunction<@Nullable Object> read,
      String operation,
      Function<WireObject, @Nullable T> item) {
    return Page.numbered(
        number -> read.apply(number), page -> all(page, operation, item), Wire::hasMore);
  }

  /** Pages say where they are at their top or in {@code meta}, or name the next one in {@code links}. */
  private static boolean hasMore(@Nullable Object response) {
    WireObject page = WireObject.of(response);
    if (page == null) {
      return false;
    }
    WireObject at = page.number("last_page").isPresent() ? page : page.object("meta");
    if (at.number("last_page").isPresent()) {
      return at.number("current_page").orElse(Long.MAX_VALUE) < at.number("last_page").getAsLong();
    }
    return page.object("links").text("next").isPresent();
  }

  private static Operation declared(String id) {
    return PostSyncerOperations.ALL.stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Writes media as the service takes them: ids as numbers, addresses as text. */
  static List<MediaReference> references(List<Medium> media) {
    return media.stream()
        .map(medium -> Objects.requireNonNull(medium.reference()))
        .map(
            reference ->
                reference.matches("[0-9]{1,18}")
                    ? MediaReference.of(Long.valueOf(reference))
                    : MediaReference.of(URI.create(reference)))
        .toList();
  }

  static long positive(String name, long id) {
    if (id <= 0) {
      throw new IllegalArgumentException(name + " must be positive, was " + id);
    }
    return id;
  }
}

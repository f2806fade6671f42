package dev.postqued.internal.v1;

import dev.postqued.bindings.v1.api.ContentApi;
import dev.postqued.bindings.v1.api.PlatformAccountsApi;
import dev.postqued.bindings.v1.api.PublishingApi;
import dev.postqued.engine.Engine;
import dev.postqued.internal.wire.Wire;
import dev.postqued.media.Image;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Assembles the parts of version 1. */
public final class V1 {

  private static final List<Class<?>> APIS =
      List.of(ContentApi.class, PlatformAccountsApi.class, PublishingApi.class);

  private final Engine engine;
  private final V1Wire wire;

  /** Does not use the network. */
  public V1(Engine engine) {
    this.engine = engine;
    this.wire = new V1Wire(engine);
  }

  /** Returns what the client needs from it. */
  public Wire wire() {
    return wire;
  }

  /** Creates an instance of a generated interface. */
  public <T> T bindings(Class<T> api) {
    if (!APIS.contains(api)) {
      throw new IllegalArgumentException(
          "api must be one of "
              + APIS.stream().map(Class::getName).toList()
              + ", was "
              + api.getName());
    }
    return engine.bindings(api, Map.of(V1Operations.UPLOAD_IMAGE.id(), this::uploadImage));
  }

  private Object uploadImage(Object[] arguments) {
    Image image = Image.of((Path) arguments[0]);
    return engine.attempt(V1Wire.IMAGE, image.source(), image.contentType());
  }
}

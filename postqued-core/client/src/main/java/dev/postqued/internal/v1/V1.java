package dev.postqued.internal.v1;

import dev.postqued.bindings.v1.api.ContentApi;
import dev.postqued.bindings.v1.api.PlatformAccountsApi;
import dev.postqued.bindings.v1.api.PublishingApi;
import dev.postqued.engine.Engine;
import dev.postqued.internal.wire.Wire;
import dev.postqued.media.Image;
import dev.postqued.service.StreamedCall;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Assembles the parts of version 1. */
public final class V1 {

  /** The interfaces of the bindings. */
  public static final List<Class<?>> APIS =
      List.of(ContentApi.class, PlatformAccountsApi.class, PublishingApi.class);

  private V1() {}

  /** Does not use the network. */
  public static Wire wire(Engine engine) {
    return new V1Wire(engine);
  }

  /** Returns how files of forms are sent from where they lie. */
  public static Map<String, StreamedCall> streamed(Engine engine) {
    return Map.of(V1Operations.UPLOAD_IMAGE.id(), arguments -> uploadImage(engine, arguments));
  }

  private static Object uploadImage(Engine engine, Object[] arguments) {
    Image image = Image.of((Path) arguments[0]);
    return engine.attempt(V1Wire.IMAGE, image.source(), image.contentType());
  }
}

package dev.postqued.internal.v1;

import dev.postqued.bindings.v1.api.ContentApi;
import dev.postqued.bindings.v1.api.PlatformAccountsApi;
import dev.postqued.bindings.v1.api.PublishingApi;
import dev.postqued.engine.internal.bindings.Bindings;
import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.http.HttpStack;
import dev.postqued.engine.internal.upload.FormUpload;
import dev.postqued.internal.wire.Wire;
import java.util.List;
import java.util.Map;

/** Everything that speaks version 1, put together. */
public final class V1 {

  private static final List<Class<?>> APIS =
      List.of(ContentApi.class, PlatformAccountsApi.class, PublishingApi.class);

  private final Bindings bindings;
  private final V1Wire wire;

  /** Touches no network. */
  public V1(Settings settings, HttpStack http, ErrorResponses errors, Retrier calls) {
    V1Images images = new V1Images(new FormUpload(settings, http, errors));
    bindings =
        new Bindings(
            settings, http, errors, calls, Map.of(V1Operations.UPLOAD_IMAGE.id(), images::post));
    wire = new V1Wire(bindings, new PresignedUrls(settings.baseUrl()), calls, images);
  }

  /** What the library needs of it. */
  public Wire wire() {
    return wire;
  }

  /** A generated interface. */
  public <T> T bindings(Class<T> api) {
    if (!APIS.contains(api)) {
      throw new IllegalArgumentException(
          "api: " + api.getName() + " is not one of " + APIS.stream().map(Class::getName).toList());
    }
    return bindings.create(api);
  }
}

package dev.postqued.internal.v1;

import dev.postqued.bindings.v1.api.ContentApi;
import dev.postqued.bindings.v1.api.PlatformAccountsApi;
import dev.postqued.bindings.v1.api.PublishingApi;
import dev.postqued.internal.Settings;
import dev.postqued.internal.call.Calls;
import dev.postqued.internal.http.Answers;
import dev.postqued.internal.http.Bindings;
import dev.postqued.internal.http.HttpStack;
import dev.postqued.internal.upload.FormUpload;
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
  public V1(Settings settings, HttpStack http, Answers answers, Calls calls) {
    V1Images images = new V1Images(new FormUpload(settings, http, answers));
    bindings =
        new Bindings(
            settings,
            http,
            answers,
            calls,
            V1Operations.BY_ID,
            Map.of(V1Operations.UPLOAD_IMAGE.id(), images::post));
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

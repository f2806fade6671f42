package dev.postqued.internal.v1;

import dev.postqued.accounts.Accounts;
import dev.postqued.bindings.v1.api.ContentApi;
import dev.postqued.bindings.v1.api.PlatformAccountsApi;
import dev.postqued.bindings.v1.api.PublishingApi;
import dev.postqued.internal.Settings;
import dev.postqued.internal.call.Calls;
import dev.postqued.internal.call.SlotRateLimiter;
import dev.postqued.internal.http.Answers;
import dev.postqued.internal.http.Bindings;
import dev.postqued.internal.http.HttpStack;
import dev.postqued.internal.upload.FormUpload;
import dev.postqued.internal.upload.Storage;
import dev.postqued.media.Media;
import dev.postqued.publishing.Publishing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Everything that speaks version 1, put together. */
public final class V1 implements AutoCloseable {

  private static final List<Class<?>> APIS =
      List.of(ContentApi.class, PlatformAccountsApi.class, PublishingApi.class);

  private final HttpStack http;
  private final Bindings bindings;
  private final Accounts accounts;
  private final V1Media media;
  private final Publishing publishing;

  /** Touches no network. */
  public V1(Settings settings) {
    http = new HttpStack(settings);
    Answers answers = new Answers(settings.clock());
    SlotRateLimiter limiter = new SlotRateLimiter(settings.clock(), settings.sleeper());
    Calls calls = new Calls("api", settings, limiter);
    bindings =
        new Bindings(
            settings,
            http,
            answers,
            calls,
            V1Operations.BY_ID,
            Map.of(V1Operations.UPLOAD_IMAGE.id(), this::uploadImage));
    accounts = new V1Accounts(bindings.create(PlatformAccountsApi.class));
    media =
        new V1Media(
            bindings.create(ContentApi.class),
            new PresignedUrls(settings.baseUrl()),
            calls,
            new Calls("storage", settings, limiter),
            new Storage(http, answers, settings.idleTimeout()),
            new FormUpload(settings, http, answers));
    publishing = new V1Publishing(bindings.create(PublishingApi.class), calls, settings.clock());
  }

  private Object uploadImage(Object[] arguments) {
    return media.uploadImage((Path) arguments[0]);
  }

  /** The connected accounts. */
  public Accounts accounts() {
    return accounts;
  }

  /** Uploads. */
  public Media media() {
    return media;
  }

  /** Posts. */
  public Publishing publishing() {
    return publishing;
  }

  /** A generated interface. */
  public <T> T bindings(Class<T> api) {
    if (!APIS.contains(api)) {
      throw new IllegalArgumentException(
          "api: " + api.getName() + " is not one of " + APIS.stream().map(Class::getName).toList());
    }
    return bindings.create(api);
  }

  @Override
  public void close() {
    http.close();
  }
}

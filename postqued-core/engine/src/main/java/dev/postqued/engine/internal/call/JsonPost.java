package dev.postqued.engine.internal.call;

import dev.postqued.engine.internal.config.Settings;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.Operation;
import dev.postqued.service.Server;
import dev.postqued.transport.RequestBody;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportRequest.Kind;
import dev.postqued.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Posts JSON that is already written under an idempotency key: what was once sent must be sent again
 * byte for byte, even by a later version of this library.
 */
public final class JsonPost {

  private static final String JSON = "application/json";

  private final Settings settings;
  private final Sender sender;
  private final ErrorResponses errors;
  private final Retrier calls;
  private final Server api;
  private final URI server;
  private final String basePath;

  /** Posts to the API. */
  public JsonPost(Settings settings, Sender sender, ErrorResponses errors, Retrier calls) {
    this.settings = settings;
    this.sender = sender;
    this.errors = errors;
    this.calls = calls;
    this.api = settings.servers().api();
    this.server = TransportRequest.serverOf(api.address());
    this.basePath = api.address().getRawPath();
  }

  /**
   * Makes the call with its retries.
   *
   * @param key null if the request has none
   */
  public <T> T send(
      Operation operation, String path, @Nullable IdempotencyKey key, byte[] json, Class<T> type) {
    RequestBody body = RequestBody.of(json);
    return calls.run(operation, key, () -> type.cast(once(path, key, body, type)));
  }

  private Object once(String path, @Nullable IdempotencyKey key, RequestBody body, Class<?> type) {
    TransportRequest.Builder request =
        TransportRequest.builder(
                Kind.CALL, "POST", server, basePath + path, settings.attemptTimeout())
            .addHeader("Content-Type", JSON)
            .addHeader("Accept", JSON)
            .addHeader("User-Agent", settings.userAgent())
            .body(body);
    if (key != null) {
      request.addHeader("Idempotency-Key", key.value());
    }
    settings.authenticate(request, api);
    try (TransportResponse response = sender.send(request.build())) {
      return errors.read(response, type);
    }
  }

  /** The first line; the lines after it in a JSON error quote the response. */
  public static String brief(IOException e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName()
        + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
  }
}

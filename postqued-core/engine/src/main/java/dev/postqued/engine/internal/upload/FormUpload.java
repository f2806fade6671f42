package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.AttemptFailure;
import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.http.HttpStack;
import dev.postqued.engine.internal.json.Json;
import java.io.IOException;
import java.lang.reflect.Type;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** Posts one file as multipart/form-data to the API, streamed and with an exact length. */
public final class FormUpload {

  private final Settings settings;
  private final Exchange exchange;
  private final ErrorResponses errors;

  /** Uses the connections of {@code http}. */
  public FormUpload(Settings settings, HttpStack http, ErrorResponses errors) {
    this.settings = settings;
    this.exchange = new Exchange(http, settings);
    this.errors = errors;
  }

  /** Sends the file once and reads the answer. */
  public Object post(
      String path, String filename, String contentType, MediaContent content, Type answer) {
    HttpPost request = new HttpPost(settings.baseUrl() + path);
    request.setHeader("Authorization", settings.credential().authorization());
    request.setHeader("User-Agent", settings.userAgent());
    request.setHeader("Accept", "application/json");
    return exchange.send(
        request,
        content,
        moved -> new FormEntity(boundary(), filename, contentType, content, moved),
        response -> read(response, answer));
  }

  private String boundary() {
    return settings.environment().randomness().id().toString();
  }

  private Object read(ClassicHttpResponse response, Type type) throws IOException {
    int status = response.getCode();
    if (status / 100 != 2) {
      throw errors.failure(
          status,
          response.getEntity() == null ? null : response.getEntity().getContent(),
          header(response, "Retry-After"),
          header(response, "X-Request-Id"));
    }
    try {
      Object answer =
          response.getEntity() == null ? null : Json.read(response.getEntity().getContent(), type);
      if (answer == null) {
        throw AttemptFailure.unreadable(status, "the answer is empty", null);
      }
      return answer;
    } catch (IOException e) {
      throw AttemptFailure.unreadable(
          status, "the answer cannot be read: " + settings.redaction().text(e.toString()), null);
    }
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}

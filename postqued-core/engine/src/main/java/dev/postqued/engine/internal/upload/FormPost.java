package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.AttemptFailure;
import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.http.HttpStack;
import dev.postqued.engine.internal.json.Json;
import dev.postqued.service.FormUpload;
import java.io.IOException;
import java.lang.reflect.Type;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** Posts one file as multipart/form-data to the API, streamed and with an exact length. */
public final class FormPost {

  private final Settings settings;
  private final Exchange exchange;
  private final ErrorResponses errors;

  /** Uses the connections of {@code http}. */
  public FormPost(Settings settings, HttpStack http, ErrorResponses errors) {
    this.settings = settings;
    this.exchange = new Exchange(http, settings);
    this.errors = errors;
  }

  /** Sends the file once and returns the id of its content. */
  <T> String contentId(FormUpload<T> form, String contentType, MediaContent content) {
    T response = send(form, contentType, content);
    String id = form.contentId().apply(response);
    if (id == null) {
      throw AttemptFailure.unreadable(200, "the response has no content id", null);
    }
    return id;
  }

  /** Sends the file once and reads the response. */
  public <T> T send(FormUpload<T> form, String contentType, MediaContent content) {
    HttpPost request = new HttpPost(settings.baseUrl() + form.path());
    request.setHeader("Authorization", settings.credential().authorization());
    request.setHeader("User-Agent", settings.userAgent());
    request.setHeader("Accept", "application/json");
    return exchange.send(
        request,
        content,
        moved -> new FormEntity(boundary(), form, contentType, content, moved),
        response -> form.response().cast(read(response, form.response())));
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
      Object read =
          response.getEntity() == null ? null : Json.read(response.getEntity().getContent(), type);
      if (read == null) {
        throw AttemptFailure.unreadable(status, "the response is empty", null);
      }
      return read;
    } catch (IOException e) {
      throw AttemptFailure.unreadable(
          status, "the response cannot be read: " + settings.redaction().text(e.toString()), null);
    }
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}

package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.call.Sender;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.service.FormUpload;
import dev.postqued.service.Server;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportRequest.Kind;
import java.net.URI;

/** Posts one file as multipart/form-data to a server of the service, streamed and with an exact length. */
public final class FormPost {

  private final Settings settings;
  private final Exchange exchange;
  private final ErrorResponses errors;

  /** Sends by {@code sender}. */
  public FormPost(Settings settings, Sender sender, ErrorResponses errors) {
    this.settings = settings;
    this.exchange = new Exchange(sender);
    this.errors = errors;
  }

  /** Sends the file once and reads the response. */
  public <T> T send(FormUpload<T> form, String contentType, MediaContent content) {
    Server server = settings.servers().find(form.server());
    URI address = URI.create(server.address() + form.path());
    TransportRequest.Builder request =
        TransportRequest.builder(Kind.UPLOAD, "POST", address, settings.timeouts().idle())
            .setHeader("User-Agent", settings.userAgent())
            .setHeader("Accept", "application/json")
            .body(new FormBody(boundary(), form, contentType, content));
    settings.authenticate(request, server);
    return exchange.send(
        request.build(),
        content,
        response -> form.response().cast(errors.read(response, form.response())));
  }

  private String boundary() {
    return settings.environment().randomness().id().toString();
  }
}

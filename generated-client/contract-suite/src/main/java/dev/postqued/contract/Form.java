package dev.postqued.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A multipart form that is sent from where its files lie, with an exact length. */
final class Form {
  private final String boundary;
  private final List<BodyPublisher> pieces = new ArrayList<>();

  Form(String boundary, Map<String, ?> parts) throws FileNotFoundException {
    this.boundary = boundary;
    for (Map.Entry<String, ?> part : parts.entrySet()) {
      if (part.getValue() instanceof Collection<?> values) {
        for (Object value : values) {
          add(part.getKey(), value);
        }
      } else if (part.getValue() != null) {
        add(part.getKey(), part.getValue());
      }
    }
    text("--" + boundary + "--\r\n");
  }

  private void add(String name, Object value) throws FileNotFoundException {
    String disposition =
        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    if (value instanceof Path file) {
      text(disposition + "; filename=\"" + file.getFileName() + "\"\r\n");
      text("Content-Type: application/octet-stream\r\n\r\n");
      pieces.add(BodyPublishers.ofFile(file));
      text("\r\n");
    } else {
      text(disposition + "\r\n\r\n" + Wire.text(value) + "\r\n");
    }
  }

  private void text(String text) {
    pieces.add(BodyPublishers.ofByteArray(text.getBytes(UTF_8)));
  }

  BodyPublisher publisher() {
    return BodyPublishers.concat(pieces.toArray(BodyPublisher[]::new));
  }
}

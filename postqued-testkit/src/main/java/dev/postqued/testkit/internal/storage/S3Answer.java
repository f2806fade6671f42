package dev.postqued.testkit.internal.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.postqued.testkit.Fault;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the storage as it goes over the wire. */
final class S3Answer {
  private final int status;
  private final byte[] bytes;

  private S3Answer(int status, byte[] bytes) {
    this.status = status;
    this.bytes = bytes;
  }

  /** Returns the HTTP status, or 0 if the bytes are those of no answer. */
  int status() {
    return status;
  }

  byte[] bytes() {
    return bytes;
  }

  static S3Answer error(int status, String code, String message) {
    return of(status, Map.of("Content-Type", "application/xml"), errorBody(code, message));
  }

  static S3Answer of(Fault.Answer fault) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/xml");
    headers.putAll(fault.headers());
    String given = fault.body();
    String body = given != null ? given : fault.status() < 300 ? "" : errorBody(fault.status());
    return of(fault.status(), headers, body);
  }

  /** Reads the status of what another server answered. */
  static S3Answer relayed(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 12), ISO_8859_1);
    boolean answer = start.matches("HTTP/1\\.[01] \\d{3}");
    return new S3Answer(answer ? Integer.parseInt(start.substring(9)) : 0, bytes);
  }

  private static S3Answer of(int status, Map<String, String> headers, String body) {
    byte[] content = body.getBytes(UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + reason(status) + "\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: " + content.length + "\r\nConnection: close\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(ISO_8859_1));
    bytes.writeBytes(content);
    return new S3Answer(status, bytes.toByteArray());
  }

  private static String errorBody(int status) {
    String code =
        switch (status) {
          case 403 -> "AccessDenied";
          case 503 -> "SlowDown";
          default -> "InternalError";
        };
    return errorBody(code, "This went wrong on purpose");
  }

  private static String errorBody(String code, String message) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>"
        + code
        + "</Code><Message>"
        + message
        + "</Message></Error>";
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 400 -> "Bad Request";
      case 403 -> "Forbidden";
      case 411 -> "Length Required";
      case 500 -> "Internal Server Error";
      case 503 -> "Service Unavailable";
      default -> "Status";
    };
  }
}

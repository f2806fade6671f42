package dev.postqued.engine.internal.upload;

import dev.postqued.service.FormUpload;
import dev.postqued.transport.BodySink;
import dev.postqued.transport.RequestBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A form with one file, written as browsers and curl do: the name in UTF-8 as it is, but for quotes and
 * line ends. HttpClient's own writes {@code a b.png} as {@code a%20b.png}, and servers keep that.
 */
final class FormBody implements RequestBody {

  private final String boundary;
  private final byte[] head;
  private final byte[] tail;
  private final MediaContent content;

  FormBody(String boundary, FormUpload<?> form, String contentType, MediaContent content) {
    this.boundary = boundary;
    StringBuilder start = new StringBuilder();
    form.fields()
        .forEach(
            (name, value) ->
                start.append(part(boundary, name)).append("\r\n\r\n").append(value).append("\r\n"));
    start
        .append(part(boundary, form.fileField()))
        .append("; filename=\"")
        .append(escaped(content.filename()))
        .append("\"\r\nContent-Type: ")
        .append(contentType)
        .append("\r\n\r\n");
    this.head = utf8(start.toString());
    this.tail = utf8("\r\n--" + boundary + "--\r\n");
    this.content = content;
  }

  private static String part(String boundary, String name) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"".formatted(boundary, escaped(name));
  }

  private static String escaped(String filename) {
    return filename.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public long length() {
    return head.length + content.size() + tail.length;
  }

  @Override
  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public boolean repeatable() {
    return content.repeatable();
  }

  @Override
  public void writeTo(BodySink sink) throws IOException {
    sink.write(head, 0, head.length);
    content.writeTo(sink);
    sink.write(tail, 0, tail.length);
  }
}

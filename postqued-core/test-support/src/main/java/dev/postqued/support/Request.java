package dev.postqued.support;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A request as it came over the wire.
 *
 * @param head the request line and the header lines
 * @param body the body; its first part only if it is large
 * @param length how many bytes the body had
 */
@SuppressWarnings("ArrayRecordComponent")
public record Request(List<String> head, byte[] body, long length) {

  public String route() {
    return head.get(0).replaceAll("(\\S+) ([^?\\s]+).*", "$1 $2");
  }

  /** The path with its query, as it was written. */
  public String target() {
    return head.get(0).split(" ", -1)[1];
  }

  /** The values of a header field. */
  public List<String> header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return head.stream()
        .skip(1)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .toList();
  }

  /** The names of the header fields, in lower case. */
  public List<String> headerNames() {
    return head.stream()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Whether all of the body was read. */
  boolean whole() {
    List<String> declared = header("Content-Length");
    return declared.isEmpty() || Long.parseLong(declared.get(0)) == length;
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}

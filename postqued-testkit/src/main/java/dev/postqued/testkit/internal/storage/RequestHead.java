package dev.postqued.testkit.internal.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request to the storage.
 *
 * @param target path and query as they came
 * @param headers the lines of the header, in the order in which they came
 */
record RequestHead(String method, String target, List<Header> headers) {
  private static final int MAX_BYTES = 32 * 1024;

  record Header(String name, String value) {}

  /** Reads up to the empty line and no byte further; returns null if the connection ended before the first byte. */
  static @Nullable RequestHead read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.length() < 4 || !text.substring(text.length() - 4).equals("\r\n\r\n")) {
      int next = in.read();
      if (next < 0 && text.isEmpty()) {
        return null;
      }
      if (next < 0) {
        throw new EOFException("the request ends in its head");
      }
      if (text.length() == MAX_BYTES) {
        throw new IOException("the head of the request is too long");
      }
      text.append((char) next);
    }
    return parse(text.toString());
  }

  String path() {
    return target.split("\\?", 2)[0];
  }

  @Nullable String header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst()
        .orElse(null);
  }

  List<String> headerNames() {
    return headers.stream().map(header -> header.name().toLowerCase(Locale.ROOT)).toList();
  }

  @Nullable String queryParameter(String name) {
    String[] parts = target.split("\\?", 2);
    if (parts.length == 2) {
      for (String pair : parts[1].split("&", -1)) {
        String[] entry = pair.split("=", 2);
        if (entry[0].equals(name) && entry.length == 2) {
          return URLDecoder.decode(entry[1], StandardCharsets.UTF_8);
        }
      }
    }
    return null;
  }

  /** Returns the announced length of the body in bytes, or -1 if none is announced. */
  long contentLength() {
    String value = header("Content-Length");
    return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
  }

  private static RequestHead parse(String text) throws IOException {
    String[] lines = text.strip().split("\r\n", -1);
    String[] first = lines[0].split(" ", -1);
    if (first.length != 3) {
      throw new IOException("the request line is malformed");
    }
    List<Header> headers = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      String[] parts = lines[i].split(":", 2);
      if (parts.length != 2) {
        throw new IOException("a header line is malformed");
      }
      headers.add(new Header(parts[0].strip(), parts[1].strip()));
    }
    return new RequestHead(first[0], first[1], List.copyOf(headers));
  }
}

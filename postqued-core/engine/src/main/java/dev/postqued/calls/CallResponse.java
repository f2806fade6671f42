package dev.postqued.calls;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The response that a call ended with.
 *
 * @param status the HTTP status, such as 200
 * @param headers the header fields in their order
 * @param attempts how many attempts the call took, at least 1
 */
public record CallResponse(int status, List<Header> headers, int attempts) {

  /**
   * A header field.
   *
   * @param name its name, as the service wrote it
   * @param value its value
   */
  public record Header(String name, String value) {}

  /** Copies the headers. */
  public CallResponse {
    headers = List.copyOf(headers);
  }

  /**
   * Returns the value of a header.
   *
   * @param name its name, in any case
   * @return the value of the first field of that name; empty if there is none
   */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** Returns the id of the request, to quote to the support of the service; null if it sent none. */
  public @Nullable String requestId() {
    return header("X-Request-Id").orElse(null);
  }

  /** Shows no value of a header, which may be secret. */
  @Override
  public String toString() {
    return "CallResponse[status="
        + status
        + ", headers="
        + headers.stream().map(Header::name).toList()
        + ", attempts="
        + attempts
        + "]";
  }
}

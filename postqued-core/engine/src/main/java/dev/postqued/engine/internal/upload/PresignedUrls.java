package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.FailureKind;
import dev.postqued.engine.internal.call.FailureWords;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.http.Addresses;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.ServiceException;
import dev.postqued.service.Operation;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks where and how to send the bytes of an upload, before any is sent. */
final class PresignedUrls {

  /** What an address must not contain as it is: RFC 3986 has no use for it. */
  private static final String NEVER_RAW = " \"<>\\^`{|}";

  private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern HEADER_VALUE = Pattern.compile("[\\t\\x20-\\x7E]*");

  private final Settings settings;

  PresignedUrls(Settings settings) {
    this.settings = settings;
  }

  /**
   * Returns the address, if it is safe for bytes. It stays as it is, except that characters that no
   * address may contain are percent-encoded.
   */
  URI checked(Operation operation, @Nullable String url) {
    if (url == null || url.isBlank()) {
      throw unusable(operation, "it named none, or no method");
    }
    URI address = parse(operation, encoded(url));
    if (address.getHost() == null && address.getRawAuthority() != null) {
      throw unusable(operation, "its host name is not one of the internet, as with an underscore");
    }
    if (!Addresses.isSafe(address)) {
      throw unusable(operation, "it is not encrypted, or not complete");
    }
    if (address.getRawUserInfo() != null) {
      throw unusable(operation, "it names a user, which nothing could send");
    }
    if (Addresses.isLoopback(address)
        && !Addresses.isLoopback(settings.servers().api().address())) {
      throw unusable(operation, "it leads to this machine");
    }
    return address;
  }

  /** Rejects header fields that would arrive as something else. */
  void check(Operation operation, Map<String, String> headers) {
    headers.forEach(
        (name, value) -> {
          if (!HEADER_NAME.matcher(name).matches()) {
            throw unusable(operation, "a header field has a name that cannot be sent");
          }
          if (!HEADER_VALUE.matcher(value).matches()) {
            throw unusable(
                operation,
                "the header field " + name + " has characters that cannot be sent; only ASCII can");
          }
        });
  }

  private static String encoded(String url) {
    StringBuilder encoded = new StringBuilder();
    url.codePoints()
        .forEach(
            character -> {
              if (character > '~' || NEVER_RAW.indexOf(character) >= 0) {
                byte[] octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
                for (byte octet : octets) {
                  encoded.append(String.format("%%%02X", octet));
                }
              } else {
                encoded.appendCodePoint(character);
              }
            });
    return encoded.toString();
  }

  private URI parse(Operation operation, String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw unusable(operation, "it cannot be read, " + reason(e));
    }
  }

  /** The exception itself quotes the address, which is secret. */
  private static String reason(URISyntaxException e) {
    return e.getReason().contains("escape")
        ? "since a percent sign has no two digits after it"
        : "since it has a character where none may be";
  }

  private ServiceException unusable(Operation operation, String why) {
    return FailureKind.UNUSABLE_UPLOAD_ADDRESS.exception(
        Failure.of(operation.id(), Delivery.NOT_SENT),
        FailureWords.of(settings.service()).with("why", why),
        null);
  }
}

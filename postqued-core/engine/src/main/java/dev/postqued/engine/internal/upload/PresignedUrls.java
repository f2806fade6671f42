package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.FailureKind;
import dev.postqued.engine.internal.call.FailureWords;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.http.Addresses;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.ServiceException;
import dev.postqued.service.Operation;
import dev.postqued.service.UploadSession;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks where and how to send the bytes of an upload, before any is sent. */
final class PresignedUrls {

  /** Of methods and names of header fields (RFC 9110, 5.6.2). */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final Pattern CONTROLS = Pattern.compile("(?s).*[\\x00-\\x08\\x0A-\\x1F\\x7F].*");

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
    URI address;
    try {
      address = UploadAddress.parse(url);
    } catch (UploadAddress.DefectException e) {
      throw unusable(operation, e.defect());
    }
    if (!Addresses.isSafe(address)) {
      throw unusable(
          operation,
          "http".equalsIgnoreCase(address.getScheme())
              ? "it is not encrypted"
              : "its scheme is not https");
    }
    if (Addresses.isLoopback(address)
        && !Addresses.isLoopback(settings.servers().api().address())) {
      throw unusable(operation, "it leads to this machine");
    }
    return address;
  }

  /** Rejects a method, and header fields, that would arrive as something else. */
  void check(Operation operation, UploadSession session) {
    if (!TOKEN.matcher(session.method()).matches()) {
      throw unusable(operation, "its method is none of HTTP");
    }
    session
        .headers()
        .forEach(
            (name, value) -> {
              if (!TOKEN.matcher(name).matches()) {
                throw unusable(operation, "a header field has a name that cannot be sent");
              }
              if (CONTROLS.matcher(value).matches()) {
                throw unusable(
                    operation,
                    "the header field " + name + " has a line end or another control character");
              }
              if (!ASCII.matcher(value).matches()) {
                throw unusable(operation, "the header field " + name + " is not in ASCII");
              }
            });
  }

  private ServiceException unusable(Operation operation, String why) {
    return FailureKind.UNUSABLE_UPLOAD_ADDRESS.exception(
        Failure.of(operation.id(), Delivery.NOT_SENT),
        FailureWords.of(settings.service()).with("why", why),
        null);
  }
}

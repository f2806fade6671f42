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
import org.jspecify.annotations.Nullable;

/** Checks the URL of an upload before bytes are sent to it. */
final class PresignedUrls {

  private final Settings settings;

  PresignedUrls(Settings settings) {
    this.settings = settings;
  }

  /** Returns the address, if it is safe for bytes. */
  URI checked(Operation operation, @Nullable String url) {
    URI address = parse(url);
    if (address == null || !Addresses.isSafe(address) || address.getRawUserInfo() != null) {
      throw unusable(operation);
    }
    if (Addresses.isLoopback(address)
        && !Addresses.isLoopback(settings.servers().api().address())) {
      throw unusable(operation);
    }
    return address;
  }

  private static @Nullable URI parse(@Nullable String url) {
    try {
      return url == null ? null : new URI(url);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private ServiceException unusable(Operation operation) {
    return FailureKind.UNUSABLE_UPLOAD_ADDRESS.exception(
        Failure.of(operation.id(), Delivery.NOT_SENT), FailureWords.of(settings.service()), null);
  }
}

package dev.postqued.internal.v1;

import dev.postqued.engine.internal.http.Addresses;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.UploadException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Looks at the URL of an upload before bytes go there. */
final class PresignedUrls {

  private final URI baseUrl;

  PresignedUrls(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** The address, if bytes can be trusted to it. */
  URI checked(@Nullable String url) {
    URI address = parse(url);
    if (address == null || !Addresses.isSafe(address)) {
      throw new UploadException(unusable(), null);
    }
    if (Addresses.isLoopback(address) && !Addresses.isLoopback(baseUrl)) {
      throw new UploadException(unusable(), null);
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

  private static Failure unusable() {
    return Failure.of(V1Operations.START_UPLOAD.id(), Delivery.NOT_SENT)
        .problem("The service named no https address to upload to.")
        .advice("No byte was sent. Check the base URL.")
        .build();
  }
}

package dev.postqued.internal.v1;

import dev.postqued.bindings.v1.model.PresignedUpload;
import dev.postqued.bindings.v1.model.UploadSession;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.UploadException;
import dev.postqued.internal.http.Addresses;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the URL of an upload before bytes go there. */
final class PresignedUrls {

  private final URI baseUrl;

  PresignedUrls(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** What the session says of the upload, if that is enough to go on. */
  PresignedUpload complete(UploadSession session) {
    PresignedUpload upload = session.upload();
    if (session.contentId() == null || upload == null || upload.method() == null) {
      throw new UploadException(
          failure("The service opened an upload session and left out a part of it."), null);
    }
    return upload;
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
    return failure("The service named no https address to upload to.");
  }

  private static Failure failure(String problem) {
    return new Failure(
        V1Operations.START_UPLOAD.id(),
        Delivery.NOT_SENT,
        problem,
        "No byte was sent. Check the base URL.",
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }
}

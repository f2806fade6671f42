package dev.postqued.postsyncer.posts;

import dev.postqued.uploads.MediaSource;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An image or a video of a post: a file to upload, an item of the media library, or an address that the
 * service reads. Immutable.
 */
public final class Medium {

  /** The longest address that the service takes (PostSyncer docs, media/upload-url). */
  private static final int MAX_ADDRESS = 2048;

  private final @Nullable MediaSource source;
  private final @Nullable String reference;

  private Medium(@Nullable MediaSource source, @Nullable String reference) {
    this.source = source;
    this.reference = reference;
  }

  /**
   * A file, which is uploaded to the media library before the post is made. The service takes up to 500 MB.
   *
   * @param file the file
   * @return the medium
   * @throws IllegalArgumentException if the file is missing, empty or unreadable
   */
  public static Medium file(Path file) {
    return of(MediaSource.file(file));
  }

  /**
   * Bytes, which are uploaded to the media library before the post is made.
   *
   * @param source where they come from
   * @return the medium
   */
  public static Medium of(MediaSource source) {
    return new Medium(source, null);
  }

  /**
   * An item of the media library.
   *
   * @param id its id, positive; it must belong to the workspace of the post
   * @return the medium
   * @throws IllegalArgumentException if the id is not positive
   */
  public static Medium stored(long id) {
    if (id <= 0) {
      throw new IllegalArgumentException("id must be positive, was " + id);
    }
    return new Medium(null, Long.toString(id));
  }

  /**
   * An address that the service reads when it publishes. If it cannot read it, the post goes out without the
   * medium or not at all; which, is not documented.
   *
   * @param address an address with https, up to 2,048 characters
   * @return the medium
   * @throws IllegalArgumentException if it is another address
   */
  public static Medium at(URI address) {
    if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
      throw new IllegalArgumentException("address must begin with https://, was " + address);
    }
    if (address.toString().length() > MAX_ADDRESS) {
      throw new IllegalArgumentException(
          "address must have up to 2048 characters, had " + address.toString().length());
    }
    return new Medium(null, address.toString());
  }

  /** Returns the bytes to upload; null if the service has them or reads them itself. */
  public @Nullable MediaSource source() {
    return source;
  }

  /** Returns the id or the address; null if there are bytes to upload. */
  public @Nullable String reference() {
    return reference;
  }

  @Override
  public String toString() {
    return source == null ? "Medium[" + reference + "]" : "Medium[" + source.filename() + "]";
  }
}

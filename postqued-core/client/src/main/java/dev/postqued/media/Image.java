package dev.postqued.media;

import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.uploads.MediaSource;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An image to upload. Immutable; the file is read when it is uploaded. */
public final class Image implements Medium {

  private static final Map<String, String> TYPES =
      Map.of(
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "png", "image/png",
          "webp", "image/webp",
          "gif", "image/gif");

  private final MediaSource source;
  private final MediaInfo info;
  private final @Nullable String contentType;

  private Image(MediaSource source, MediaInfo info, @Nullable String contentType) {
    this.source = source;
    this.info = info;
    this.contentType = contentType;
  }

  /**
   * Creates an image from a file.
   *
   * @param path a readable, non-empty file
   * @return the image; its MIME type is that of its bytes
   * @throws IllegalArgumentException if the file is missing, empty or unreadable
   */
  public static Image of(Path path) {
    return of(MediaSource.file(path));
  }

  /**
   * Creates an image that is not a file.
   *
   * @param source its bytes
   * @return the image; its MIME type is determined as for a file
   */
  public static Image of(MediaSource source) {
    return of(source, SourceInfo.of(source));
  }

  static Image of(MediaSource source, MediaInfo info) {
    return new Image(source, info, null);
  }

  /**
   * Sets the MIME type, in place of that of the bytes.
   *
   * @param type the type, such as {@code image/jpeg}
   * @return an image with that type
   * @throws IllegalArgumentException if it is not a MIME type
   */
  public Image contentType(String type) {
    return new Image(source, info, ContentTypes.checked(type));
  }

  /**
   * Returns the MIME type: the one that was set, or else that of the bytes, or else that of the file
   * name extension (jpg, jpeg, png, webp, gif).
   *
   * @throws IllegalArgumentException if none of them is known
   */
  public String contentType() {
    return ContentTypes.of(contentType, info, source.filename(), TYPES);
  }

  /** Returns where its bytes come from. */
  public MediaSource source() {
    return source;
  }

  /** Returns the metadata that its bytes had when this image was created. */
  public MediaInfo info() {
    return info;
  }

  /** Returns the name that the service sees. */
  public String filename() {
    return source.filename();
  }
}

package dev.postqued.media;

import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.uploads.MediaSource;
import java.nio.file.Path;

/** A medium of a post: a file that is still to be uploaded, or content that the service has. */
public sealed interface Medium permits Video, Image, UploadedMedium {

  /**
   * Creates a video or an image, depending on the bytes of the file.
   *
   * @param path a readable file
   * @return a {@link Video} or an {@link Image}
   * @throws IllegalArgumentException if the file is missing, empty or unreadable, or is neither
   */
  static Medium of(Path path) {
    MediaSource source = MediaSource.file(path);
    MediaInfo info = SourceInfo.of(source);
    return switch (info.kind()) {
      case VIDEO -> Video.of(source, info);
      case IMAGE -> Image.of(source, info);
      case AUDIO, UNKNOWN ->
          throw new IllegalArgumentException(
              "file must be a video or an image of a known format, was "
                  + path
                  + ": "
                  + info.contentType()
                  + (info.problems().isEmpty()
                      ? ""
                      : " (" + String.join("; ", info.problems()) + ")")
                  + "; of a video of another format give the size: Video.of(path, width, height)");
    };
  }
}

package dev.postqued.media;

import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.uploads.MediaSource;
import java.nio.file.Path;

/** What a post shows: a file that is still to be uploaded, or content that the service has. */
public sealed interface Medium permits Video, Image, UploadedMedium {

  /**
   * Names a video or an image, whichever the bytes of the file say it is.
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
              "file: "
                  + path
                  + " is neither a video nor an image that is known here, but "
                  + info.contentType());
    };
  }
}

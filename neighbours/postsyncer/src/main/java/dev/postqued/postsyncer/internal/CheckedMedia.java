package dev.postqued.postsyncer.internal;

import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.postsyncer.posts.Medium;
import dev.postqued.rules.CheckedMedium;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Media of posts as rules see them. What the service has, or reads itself, is not known. */
final class CheckedMedia {

  private CheckedMedia() {}

  static CheckedMedium of(Medium medium) {
    MediaSource source = medium.source();
    if (source == null) {
      return CheckedMedium.unknown(String.valueOf(medium.reference()));
    }
    Optional<MediaInfo> info = info(source);
    return new CheckedMedium(
        info.map(MediaInfo::kind)
            .filter(kind -> kind == MediaKind.VIDEO || kind == MediaKind.IMAGE),
        source.filename(),
        size(source),
        Optional.empty(),
        info,
        Optional.empty(),
        Optional.empty());
  }

  /** What cannot be opened now is unknown; the upload will report why. */
  private static Optional<MediaInfo> info(MediaSource source) {
    if (!source.repeatable()) {
      return Optional.empty();
    }
    try {
      Path path = source.path().orElse(null);
      return Optional.of(
          path == null ? MediaInfo.of(source::open, source.size()) : read(path, source));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static MediaInfo read(Path path, MediaSource source) throws IOException {
    try (SeekableByteChannel file = source.files().open(path)) {
      return MediaInfo.of(file);
    }
  }

  /** A file that is gone has none. */
  private static OptionalLong size(MediaSource source) {
    try {
      return OptionalLong.of(source.size());
    } catch (IllegalArgumentException e) {
      return OptionalLong.empty();
    }
  }
}

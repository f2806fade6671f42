package dev.postqued.media;

import static java.util.Objects.requireNonNull;

import dev.postqued.environment.MediaFiles;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** The metadata of a source. */
final class SourceInfo {

  private SourceInfo() {}

  /**
   * Reads the metadata of what can be opened again; a stream that can be read once is not touched.
   */
  static MediaInfo of(MediaSource source) {
    Path path = source.path().orElse(null);
    if (path != null) {
      return of(path, source.files());
    }
    return source.repeatable()
        ? MediaInfo.of(source::open, source.size())
        : MediaInfo.unknown("it can be read only once");
  }

  private static MediaInfo of(Path path, MediaFiles files) {
    try (SeekableByteChannel file = files.open(path)) {
      return MediaInfo.of(file);
    } catch (UncheckedIOException e) {
      throw unreadable(path, requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static UncheckedIOException unreadable(Path path, IOException cause) {
    return new UncheckedIOException(
        "file must be readable, was " + path + ": " + cause.getMessage(), cause);
  }
}

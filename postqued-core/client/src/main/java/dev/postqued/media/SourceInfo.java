package dev.postqued.media;

import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.uploads.MediaSource;

/** The metadata of a source. */
final class SourceInfo {

  private SourceInfo() {}

  /**
   * Reads the metadata of what can be opened again; a stream that can be read once is not touched.
   */
  static MediaInfo of(MediaSource source) {
    if (source.path().isPresent()) {
      return MediaInfo.of(source.path().get());
    }
    return source.repeatable()
        ? MediaInfo.of(source::open, source.size())
        : MediaInfo.unknown("it can be read only once");
  }
}

package dev.postqued.media;

import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.uploads.MediaSource;

/** What a source says of itself. */
final class SourceInfo {

  private SourceInfo() {}

  /** Reads what can be opened again; a stream that can be read once is left alone. */
  static MediaInfo of(MediaSource source) {
    if (source.path().isPresent()) {
      return MediaInfo.of(source.path().get());
    }
    return source.repeatable()
        ? MediaInfo.of(source::open, source.size())
        : MediaInfo.unknown("it can be read only once");
  }
}

package dev.postqued.mediainfo;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

/**
 * Tells what a file is from its bytes. Reads at most 1 MiB of it, jumps over the media themselves, and
 * answers whatever the bytes are: a damaged or hostile file has problems in its answer.
 */
final class Probe {

  @FunctionalInterface
  private interface Matcher {
    boolean matches(BoundedReader window) throws IOException;
  }

  @FunctionalInterface
  private interface Reader {
    void read(BoundedReader window, MediaInfoBuilder findings) throws IOException;
  }

  /** How a format is told by its first bytes, and what learns the rest. */
  private record Format(Matcher matcher, Reader reader) {}

  private static final List<Format> FORMATS =
      List.of(
          new Format(
              IsoMedia::matches, (window, findings) -> new IsoMedia(window, findings).read()),
          new Format(
              Matroska::matches, (window, findings) -> new Matroska(window, findings).read()),
          new Format(Jpeg::matches, Jpeg::read),
          new Format(Png::matches, Png::read),
          new Format(Webp::matches, Webp::read),
          new Format(Gif::matches, Gif::read),
          new Format(Avi::matches, (window, findings) -> new Avi(window, findings).read()),
          new Format(Bmp::matches, Bmp::read),
          // The last one: it takes everything.
          new Format(window -> true, SignatureOnly::read));

  private Probe() {}

  /**
   * Reads bytes in memory.
   *
   * @param bytes all bytes of a file; not changed
   * @return what they say
   */
  static MediaInfo read(byte[] bytes) {
    try (BytesChannel channel = new BytesChannel(bytes)) {
      return read(channel);
    } catch (IOException e) {
      throw new AssertionError("bytes in memory can be read", e);
    }
  }

  /**
   * Reads a file, or what can be read like one.
   *
   * @param channel is moved about and left open
   * @return what the bytes say; of kind UNKNOWN if no format is recognised
   * @throws IOException if the channel cannot be read, never for what is in it
   */
  static MediaInfo read(SeekableByteChannel channel) throws IOException {
    BoundedReader window = new BoundedReader(channel);
    MediaInfoBuilder findings = new MediaInfoBuilder();
    if (window.size() == 0) {
      findings.problem("it is empty");
      return findings.toMediaInfo();
    }
    try {
      read(window, findings);
    } catch (UnreadableException e) {
      findings.problem(e.reason());
    }
    return findings.toMediaInfo();
  }

  private static void read(BoundedReader window, MediaInfoBuilder findings) throws IOException {
    for (Format format : FORMATS) {
      if (format.matcher().matches(window)) {
        format.reader().read(window, findings);
        return;
      }
    }
  }
}

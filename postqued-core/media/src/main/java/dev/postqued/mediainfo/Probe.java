package dev.postqued.mediainfo;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

/**
 * Recognises the format of a file by its bytes and reads its metadata. Reads at most 2 MiB, skips
 * the media themselves, and returns a result for any bytes: that of a damaged or hostile file has
 * problems.
 */
final class Probe {

  @FunctionalInterface
  private interface Matcher {
    boolean matches(BoundedReader reader) throws IOException;
  }

  @FunctionalInterface
  private interface Reader {
    void read(BoundedReader reader, MediaInfoBuilder builder) throws IOException;
  }

  /** How a format is recognised by its first bytes, and how the rest is read. */
  private record Format(Matcher matcher, Reader reader) {}

  private static final List<Format> FORMATS =
      List.of(
          new Format(IsoMedia::matches, (reader, builder) -> new IsoMedia(reader, builder).read()),
          new Format(Matroska::matches, (reader, builder) -> new Matroska(reader, builder).read()),
          new Format(Jpeg::matches, Jpeg::read),
          new Format(Png::matches, Png::read),
          new Format(Webp::matches, Webp::read),
          new Format(Gif::matches, Gif::read),
          new Format(Avi::matches, (reader, builder) -> new Avi(reader, builder).read()),
          new Format(Bmp::matches, Bmp::read),
          // The last one accepts everything.
          new Format(reader -> true, SignatureOnly::read));

  private Probe() {}

  /**
   * Reads bytes in memory.
   *
   * @param bytes all bytes of a file; not changed
   * @return their metadata
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
   * @param channel its position changes; it is not closed
   * @return its metadata; of kind UNKNOWN if no format is recognised
   * @throws IOException if the channel cannot be read, never because of its content
   */
  static MediaInfo read(SeekableByteChannel channel) throws IOException {
    return read(channel, true);
  }

  /** Like {@code read}, but a defect of this library is thrown, so that tests find it. */
  static MediaInfo readOrThrow(SeekableByteChannel channel) throws IOException {
    return read(channel, false);
  }

  private static MediaInfo read(SeekableByteChannel channel, boolean whateverHappens)
      throws IOException {
    BoundedReader reader = new BoundedReader(channel);
    MediaInfoBuilder builder = new MediaInfoBuilder();
    if (reader.size() == 0) {
      builder.problem("it is empty");
      return builder.toMediaInfo();
    }
    try {
      read(reader, builder);
    } catch (UnreadableException e) {
      builder.problem(e.reason());
    } catch (ArithmeticException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | IllegalArgumentException e) {
      if (!whateverHappens) {
        throw e;
      }
      // A file that nobody thought of must not keep a program from the others.
      builder.problem("it is read in part only: " + e);
    }
    return builder.toMediaInfo();
  }

  private static void read(BoundedReader reader, MediaInfoBuilder builder) throws IOException {
    for (Format format : FORMATS) {
      if (format.matcher().matches(reader)) {
        format.reader().read(reader, builder);
        return;
      }
    }
  }
}

package dev.postqued.mediainfo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** AVI (Microsoft, AVI RIFF File Reference): the main header, and the header of each stream. */
final class Avi {

  private static final int FIRST_CHUNK = 12;
  private static final double MICROS = 1e6;

  private final BoundedReader reader;
  private final MediaInfoBuilder builder;
  private double seconds;
  private boolean video;
  private boolean audio;

  Avi(BoundedReader reader, MediaInfoBuilder builder) {
    this.reader = reader;
    this.builder = builder;
  }

  static boolean matches(BoundedReader reader) throws IOException {
    return Riff.is(reader, "AVI ");
  }

  void read() throws IOException {
    builder.is(MediaKind.UNKNOWN, "video/x-msvideo");
    if (reader.littleEndian(4, 4) + 8 > reader.size()) {
      builder.truncated("its RIFF size is more than the file has");
    }
    Riff chunks = new Riff(reader, FIRST_CHUNK, reader.size());
    Riff.Chunk chunk = chunks.next();
    while (chunk != null && !isList(chunk, "hdrl")) {
      chunk = chunks.next();
    }
    if (chunk == null) {
      builder.problem("it has no headers");
      return;
    }
    try {
      headers(chunk);
    } finally {
      builder.seconds(seconds);
    }
  }

  private boolean isList(Riff.Chunk chunk, String form) throws IOException {
    return chunk.id().equals("LIST") && reader.has(chunk.body(), form);
  }

  private void headers(Riff.Chunk list) throws IOException {
    Riff chunks = new Riff(reader, list.body() + 4, list.end());
    for (Riff.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
      if (chunk.id().equals("avih")) {
        // How long a frame is, and after three fields how many there are.
        double frameMicros = reader.littleEndian(chunk.body(), 4);
        seconds = reader.littleEndian(chunk.body() + 16, 4) * frameMicros / MICROS;
      } else if (isList(chunk, "strl")) {
        stream(chunk);
      }
    }
  }

  private void stream(Riff.Chunk list) throws IOException {
    Riff chunks = new Riff(reader, list.body() + 4, list.end());
    Riff.Chunk header = null;
    for (Riff.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
      if (chunk.id().equals("strh")) {
        header = chunk;
      } else if (chunk.id().equals("strf")) {
        stream(header, chunk);
        return;
      }
    }
  }

  private void stream(Riff.@Nullable Chunk header, Riff.Chunk format) throws IOException {
    if (header == null) {
      return;
    }
    if (reader.has(header.body(), "vids") && !video) {
      video = true;
      double scale = reader.littleEndian(header.body() + 20, 4);
      double rate = reader.littleEndian(header.body() + 24, 4);
      double perSecond = scale > 0 ? rate / scale : 0;
      long frames = reader.littleEndian(header.body() + 32, 4);
      seconds = perSecond > 0 && frames > 0 ? frames / perSecond : seconds;
      picture(format, perSecond);
    } else if (reader.has(header.body(), "auds") && !audio) {
      audio = true;
      if (!video) {
        builder.is(MediaKind.AUDIO, "video/x-msvideo");
      }
      builder.audio(Codecs.wave((int) reader.littleEndian(format.body(), 2)));
    }
  }

  /** A BITMAPINFOHEADER: its size, width, height (negative: from the top), and the compression. */
  private void picture(Riff.Chunk format, double perSecond) throws IOException {
    long width = reader.littleEndian(format.body() + 4, 4);
    int height = (int) reader.littleEndian(format.body() + 8, 4);
    builder.is(MediaKind.VIDEO, "video/x-msvideo");
    builder.video(Codecs.fourCc(reader.text(format.body() + 16, 4)), perSecond);
    builder.size(width, Math.abs((long) height));
  }
}

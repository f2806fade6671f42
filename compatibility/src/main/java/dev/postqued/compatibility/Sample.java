package dev.postqued.compatibility;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The video of the examples. */
public final class Sample {
  private static final String VIDEO = "/media/video.mp4";

  private Sample() {}

  /** Returns its bytes. */
  public static byte[] video() throws IOException {
    try (InputStream in = Sample.class.getResourceAsStream(VIDEO)) {
      if (in == null) {
        throw new IllegalStateException(VIDEO + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  /** The same video with a box of free space behind it. */
  static byte[] video(int freeBytes) throws IOException {
    byte[] video = video();
    return ByteBuffer.allocate(video.length + freeBytes)
        .put(video)
        .putInt(freeBytes)
        .put("free".getBytes(StandardCharsets.US_ASCII))
        .array();
  }
}

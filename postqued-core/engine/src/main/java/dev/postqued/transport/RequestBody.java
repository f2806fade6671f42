package dev.postqued.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The body of a request. Its length is known before the first byte is sent. */
public interface RequestBody {

  /** Returns the exact number of bytes. */
  long length();

  /** Returns the Content-Type; null if the headers of the request have it, or none is sent. */
  default @Nullable String contentType() {
    return null;
  }

  /** Whether the body can be written more than once. */
  boolean repeatable();

  /**
   * Writes all of it.
   *
   * @param sink where to; if it is a {@link FileSink}, files can go there directly
   * @throws IOException that of the sink, or if the bytes cannot be read
   */
  void writeTo(BodySink sink) throws IOException;

  /** Makes a body of bytes, which are not copied and must not change. */
  static RequestBody of(byte[] bytes) {
    return new RequestBody() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public boolean repeatable() {
        return true;
      }

      @Override
      public void writeTo(BodySink sink) throws IOException {
        sink.write(bytes, 0, bytes.length);
      }
    };
  }
}

package dev.postqued.engine.internal.http;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** A request body that accepts bytes of a file without copying them through the heap. */
public interface FileSink {

  /**
   * Sends the next piece of a file, small enough to notice a stall soon.
   *
   * @return how many bytes were sent; 0 if the file ends before {@code position}
   */
  int send(SeekableByteChannel file, long position) throws IOException;
}

package dev.postqued.engine.internal.http;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** The body of a request on its way out, if bytes of a file can go to it without passing the heap. */
public interface FileSink {

  /**
   * Sends the next piece of a file, which is small enough to notice soon that nothing moves.
   *
   * @return how many bytes were sent; 0 if the file ends before {@code position}
   */
  int send(SeekableByteChannel file, long position) throws IOException;
}

package dev.postqued.transport;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** A sink that also takes bytes of a file, which then are not copied through the heap. */
public interface FileSink extends BodySink {

  /**
   * Sends the next piece of a file, which is small enough to notice soon that nothing moves.
   *
   * @return how many bytes were sent; 0 if the file ends before {@code position}
   * @throws IOException if no more can be sent, or the server has responded already
   */
  int send(SeekableByteChannel file, long position) throws IOException;
}

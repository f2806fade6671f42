package dev.postqued.internal.http;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** The body of a request on its way out, if bytes of a file can go to it without passing the heap. */
public interface FileSink {

  /**
   * Sends bytes of a file.
   *
   * @return how many were sent; 0 if the file ends before {@code position}
   */
  long send(FileChannel file, long position, long count) throws IOException;
}

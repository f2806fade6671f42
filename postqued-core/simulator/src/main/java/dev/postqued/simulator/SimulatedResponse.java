package dev.postqued.simulator;

import dev.postqued.transport.HttpHeader;
import dev.postqued.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A response whose body may break off. */
record SimulatedResponse(
    int status, List<HttpHeader> headers, byte[] bytes, int whole, Program program)
    implements TransportResponse {

  @Override
  public InputStream body() {
    return new Body();
  }

  private final class Body extends InputStream {

    private int position;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (position == 0) {
        program.passage("read the response");
      }
      int left = whole - position;
      if (left == 0) {
        if (whole < bytes.length) {
          throw new IOException("the connection was reset");
        }
        return -1;
      }
      int count = Math.min(left, length);
      System.arraycopy(bytes, position, target, offset, count);
      position += count;
      return count;
    }
  }
}

package dev.postqued.simulator;

import dev.postqued.transport.HttpHeader;
import dev.postqued.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A response whose body may break off. */
final class SimulatedResponse implements TransportResponse {

  private final int status;
  private final List<HttpHeader> headers;
  private final byte[] bytes;
  private final int whole;
  private final Program program;
  private final Body body = new Body();

  SimulatedResponse(
      int status, List<HttpHeader> headers, byte[] bytes, int whole, Program program) {
    this.status = status;
    this.headers = headers;
    this.bytes = bytes;
    this.whole = whole;
    this.program = program;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public List<HttpHeader> headers() {
    return headers;
  }

  @Override
  public InputStream body() {
    return body;
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

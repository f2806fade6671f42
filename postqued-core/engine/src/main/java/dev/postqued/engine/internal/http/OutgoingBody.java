package dev.postqued.engine.internal.http;

import dev.postqued.transport.FileSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.SocketChannel;
import org.apache.hc.core5.http.impl.io.ContentLengthOutputStream;
import org.apache.hc.core5.http.io.SessionOutputBuffer;

/**
 * The body of a request while it is sent. It checks before each piece, and when one cannot be
 * written, whether the server has already responded: then it wants no more, and its response says
 * why.
 */
class OutgoingBody extends ContentLengthOutputStream {

  private final Peer peer;

  OutgoingBody(SessionOutputBuffer buffer, OutputStream socket, long length, Peer peer) {
    super(buffer, socket, length);
    this.peer = peer;
  }

  /** Whom it goes to. */
  interface Peer {

    /** Reports whether the server has begun to respond. */
    boolean hasResponded() throws IOException;

    /** Returns the size of the buffer in between, as it is now. */
    int bufferBytes();
  }

  /** Returns the size of the buffer that the bytes are handed to. */
  final int bufferBytes() {
    return peer.bufferBytes();
  }

  /** The response came before the end of the request. */
  static final class EarlyResponse extends IOException {

    private static final long serialVersionUID = 1L;

    EarlyResponse() {
      super("the server responded before it had read the request");
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    lookUp();
    try {
      super.write(bytes, offset, length);
    } catch (IOException e) {
      throw answered(e);
    }
  }

  final void lookUp() throws IOException {
    if (peer.hasResponded()) {
      throw new EarlyResponse();
    }
  }

  final IOException answered(IOException failure) {
    try {
      return peer.hasResponded() ? new EarlyResponse() : failure;
    } catch (IOException e) {
      failure.addSuppressed(e);
      return failure;
    }
  }

  /**
   * The body of a request on a plain connection. Files go to it by a buffer outside the heap. (On a
   * loopback connection that took three quarters of the time of a copy by the kernel, sendfile,
   * which besides does not wake when its socket is closed.)
   */
  static final class ToSocket extends OutgoingBody implements FileSink {

    private final SocketChannel socket;
    private final ByteBuffer copyBuffer;

    ToSocket(
        SessionOutputBuffer buffer,
        OutputStream stream,
        long length,
        Peer peer,
        SocketChannel socket,
        ByteBuffer copyBuffer) {
      super(buffer, stream, length, peer);
      this.socket = socket;
      this.copyBuffer = copyBuffer;
    }

    @Override
    public int send(SeekableByteChannel file, long position) throws IOException {
      lookUp();
      int count = file.position(position).read(copyBuffer.clear());
      copyBuffer.flip();
      try {
        flush();
        while (copyBuffer.hasRemaining()) {
          socket.write(copyBuffer);
        }
      } catch (IOException e) {
        throw answered(e);
      }
      return Math.max(count, 0);
    }
  }
}

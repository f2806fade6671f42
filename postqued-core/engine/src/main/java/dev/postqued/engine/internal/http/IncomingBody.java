package dev.postqued.engine.internal.http;

import dev.postqued.transport.TransportRequest.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * The body of a response. That of a call is bounded in time and size: it must end within the limit of
 * the exchange, however slowly it drips, and no more of it is read than a few megabytes. That of a
 * download may be of any size, and each read of it is bounded; how long its reader takes between two
 * reads is not. What is left unread when it is closed is not fetched; its connection is given up.
 */
final class IncomingBody extends FilterInputStream {

  /** No response of an API comes near this. */
  static final long MAX_BYTES = 4L << 20;

  private final Cancellable exchange;
  private final Watchdog.Watch watch;
  private final boolean download;
  private long left;
  private boolean ended;

  IncomingBody(InputStream content, Cancellable exchange, Watchdog.Watch watch, Kind kind) {
    super(content);
    this.exchange = exchange;
    this.watch = watch;
    this.download = kind == Kind.DOWNLOAD;
    this.left = download ? Long.MAX_VALUE : MAX_BYTES;
    rest();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left <= 0) {
      throw new IOException("the response has more than " + MAX_BYTES + " bytes");
    }
    try {
      if (download) {
        watch.touch();
      }
      int count = super.read(buffer, offset, (int) Math.min(length, left));
      ended |= count < 0;
      left -= Math.max(count, 0);
      return count;
    } catch (IOException e) {
      throw watch.expired() ? watch.timeout(e) : e;
    } finally {
      rest();
    }
  }

  private void rest() {
    if (download) {
      watch.rest();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (!ended && !atEnd()) {
        exchange.cancel();
      }
    } finally {
      watch.close();
    }
    super.close();
  }

  /** One more read is worth a connection that can be used again. */
  private boolean atEnd() {
    try {
      return in.available() == 0 && left > 0 && read() < 0;
    } catch (IOException e) {
      return false;
    }
  }
}

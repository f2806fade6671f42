package dev.postqued.engine.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Limits the time and size of an exchange: all of it must end within a limit, however slowly the
 * response arrives, and only a few megabytes of the response are read. If a response is closed
 * before its end, its connection is dropped.
 */
final class GuardedExchange implements ExecChainHandler {

  /** Far more than any response of the API has. */
  static final long MAX_ANSWER_BYTES = 4L << 20;

  private final Watchdog watchdog;
  private final Duration limit;

  /** No limit except for the caller's own watch. */
  static final Duration UNLIMITED = Duration.ofDays(365);

  GuardedExchange(Watchdog watchdog, Duration limit) {
    this.watchdog = watchdog;
    this.limit = limit;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    Watchdog.Watch watch = watchdog.watch(limit, scope.execRuntime::discardEndpoint);
    boolean open = false;
    try {
      ClassicHttpResponse response = chain.proceed(request, scope);
      HttpEntity entity = response.getEntity();
      if (entity != null) {
        response.setEntity(new GuardedEntity(entity, scope, watch));
        open = true;
      }
      return response;
    } catch (IOException e) {
      throw watch.expired() ? timeout(e) : e;
    } finally {
      if (!open) {
        watch.close();
      }
    }
  }

  private SocketTimeoutException timeout(IOException cause) {
    SocketTimeoutException timeout = new SocketTimeoutException("no response within " + limit);
    timeout.initCause(cause);
    return timeout;
  }

  private final class GuardedEntity extends HttpEntityWrapper {

    private final ExecChain.Scope scope;
    private final Watchdog.Watch watch;
    private @Nullable InputStream content;

    GuardedEntity(HttpEntity entity, ExecChain.Scope scope, Watchdog.Watch watch) {
      super(entity);
      this.scope = scope;
      this.watch = watch;
    }

    @Override
    public InputStream getContent() throws IOException {
      if (content == null) {
        content = new GuardedStream(super.getContent(), scope, watch);
      }
      return content;
    }
  }

  private final class GuardedStream extends FilterInputStream {

    private final ExecChain.Scope scope;
    private final Watchdog.Watch watch;
    private long left = MAX_ANSWER_BYTES;
    private boolean ended;

    GuardedStream(InputStream content, ExecChain.Scope scope, Watchdog.Watch watch) {
      super(content);
      this.scope = scope;
      this.watch = watch;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        throw new IOException("the response has more than " + MAX_ANSWER_BYTES + " bytes");
      }
      try {
        int count = super.read(buffer, offset, (int) Math.min(length, left));
        ended |= count < 0;
        left -= Math.max(count, 0);
        return count;
      } catch (IOException e) {
        throw watch.expired() ? timeout(e) : e;
      }
    }

    @Override
    public void close() throws IOException {
      watch.close();
      if (!ended && !atEnd()) {
        scope.execRuntime.discardEndpoint();
      }
      super.close();
    }

    /** One more read may make the connection reusable. */
    private boolean atEnd() {
      try {
        return in.available() == 0 && left > 0 && read(new byte[256], 0, 256) < 0;
      } catch (IOException e) {
        return false;
      }
    }
  }
}

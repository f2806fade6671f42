package dev.postqued.engine.internal.http;

import dev.postqued.transport.BodySink;
import dev.postqued.transport.FileSink;
import dev.postqued.transport.RequestBody;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportRequest.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** A body as HttpClient wants it: written, never read. */
final class OutgoingEntity extends AbstractHttpEntity {

  private final RequestBody body;
  private final Watchdog.@Nullable Watch watch;
  private @Nullable Throwable defect;

  private OutgoingEntity(RequestBody body, Watchdog.@Nullable Watch watch) {
    super(body.contentType(), null);
    this.body = body;
    this.watch = watch;
  }

  /** The watch of an upload is told of each piece; that of a call is for the whole exchange. */
  static @Nullable OutgoingEntity of(TransportRequest request, Watchdog.Watch watch) {
    RequestBody body = request.body();
    return body == null
        ? null
        : new OutgoingEntity(body, request.kind() == Kind.UPLOAD ? watch : null);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try {
      body.writeTo(sink(out));
    } catch (RuntimeException | Error e) {
      // HttpClient would close the connections of everybody because of an Error.
      defect = e;
      throw new IOException("the body of the request failed", e);
    }
  }

  private BodySink sink(OutputStream out) {
    if (watch == null) {
      return out::write;
    }
    if (out instanceof OutgoingBody body) {
      watch.buffer(body::bufferBytes);
    }
    return out instanceof FileSink files ? new WatchedFiles(files, watch) : watched(out, watch);
  }

  private static BodySink watched(OutputStream out, Watchdog.Watch watch) {
    return (bytes, offset, length) -> {
      out.write(bytes, offset, length);
      watch.moved(length);
    };
  }

  private record WatchedFiles(FileSink files, Watchdog.Watch watch) implements FileSink {

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      files.write(bytes, offset, length);
      watch.moved(length);
    }

    @Override
    public int send(SeekableByteChannel file, long position) throws IOException {
      int count = files.send(file, position);
      watch.moved(count);
      return count;
    }
  }

  /** Throws again what the body threw, unless that was an IOException. */
  void rethrowDefect() {
    if (defect instanceof Error error) {
      throw error;
    }
    if (defect instanceof RuntimeException exception) {
      throw exception;
    }
  }

  @Override
  public long getContentLength() {
    return body.length();
  }

  @Override
  public boolean isRepeatable() {
    return body.repeatable();
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public @Nullable InputStream getContent() {
    throw new IllegalStateException("this body is written, not read");
  }

  @Override
  public void close() {}
}

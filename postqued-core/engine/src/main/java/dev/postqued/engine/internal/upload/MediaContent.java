package dev.postqued.engine.internal.upload;

import dev.postqued.environment.MediaFiles;
import dev.postqued.transport.BodySink;
import dev.postqued.transport.FileSink;
import dev.postqued.uploads.MediaSource;
import dev.postqued.uploads.ProgressListener;
import dev.postqued.uploads.UploadProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bytes to send: in small pieces, with an exact length, and with a listener. */
public final class MediaContent {

  private static final Logger LOG = LoggerFactory.getLogger(MediaContent.class);

  private static final int BUFFER_BYTES = 64 << 10;

  private final MediaSource source;
  private final long size;
  private final @Nullable Instant modifiedAt;
  private final ProgressListener listener;
  private int attempt;
  private boolean whole;
  private boolean listenerFailed;

  private MediaContent(
      MediaSource source, long size, @Nullable Instant modifiedAt, ProgressListener listener) {
    this.source = source;
    this.size = size;
    this.modifiedAt = modifiedAt;
    this.listener = listener;
  }

  /** Measures the source; it must not change until it is sent. */
  public static MediaContent of(MediaSource source, ProgressListener listener) {
    Path path = source.path().orElse(null);
    if (path == null) {
      return new MediaContent(source, source.size(), null, listener);
    }
    try {
      MediaFiles.Status now = source.files().look(path);
      return new MediaContent(source, now.size(), now.modifiedAt(), listener);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "file must be readable, was " + source + ": " + e.getMessage(), e);
    }
  }

  /** The name that the service sees. */
  String filename() {
    return source.filename();
  }

  /** Size in bytes. */
  public long size() {
    return size;
  }

  /** Whether the bytes were read and cannot be read again. */
  public boolean spent() {
    return attempt > 0 && !source.repeatable();
  }

  /** Resets the progress of the last attempt. */
  void rewind() {
    whole = false;
  }

  /** Whether the last attempt has sent all of it. */
  boolean whole() {
    return whole;
  }

  boolean repeatable() {
    return source.repeatable();
  }

  /** Reports that content is abandoned. */
  public void abandoned(String contentId) {
    LOG.info("The upload of {} abandons content {}", source.filename(), contentId);
    tell(() -> listener.onAbandoned(source.filename(), contentId));
  }

  /** Sends all of it. */
  void writeTo(BodySink out) throws IOException {
    attempt++;
    if (attempt > 1) {
      sent(0);
    }
    Path path = source.path().orElse(null);
    if (path == null) {
      try (InputStream in = open()) {
        copy(in, out);
      }
      whole = true;
      return;
    }
    try (SeekableByteChannel file = open(path)) {
      if (out instanceof FileSink sink) {
        transfer(file, sink);
      } else {
        copy(Channels.newInputStream(file), out);
      }
    }
    refuseIfChanged(path);
    whole = true;
  }

  private void refuseIfChanged(Path path) throws ContentChangedException {
    MediaFiles.Status now;
    try {
      now = source.files().look(path);
    } catch (IOException e) {
      throw new ContentChangedException(source, e);
    }
    if (now.size() != size || !now.modifiedAt().equals(modifiedAt)) {
      throw new ContentChangedException(source, size);
    }
  }

  private InputStream open() throws ContentChangedException {
    try {
      return source.open();
    } catch (UncheckedIOException e) {
      throw new ContentChangedException(source, Objects.requireNonNull(e.getCause()));
    }
  }

  private SeekableByteChannel open(Path path) throws ContentChangedException {
    try {
      return source.files().open(path);
    } catch (IOException e) {
      throw new ContentChangedException(source, e);
    }
  }

  private void transfer(SeekableByteChannel file, FileSink sink) throws IOException {
    long sent = 0;
    while (sent < size) {
      int count = sink.send(file, sent);
      sent += count;
      if (count == 0 || sent > size) {
        throw new ContentChangedException(source, size);
      }
      sent(sent);
    }
  }

  private void copy(InputStream in, BodySink out) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long sent = 0;
    for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
      sent += count;
      if (sent > size) {
        throw new ContentChangedException(source, size);
      }
      out.write(buffer, 0, count);
      sent(sent);
    }
    if (sent < size) {
      throw new ContentChangedException(source, size);
    }
  }

  private int read(InputStream in, byte[] buffer) throws ContentChangedException {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new ContentChangedException(source, e);
    }
  }

  private void sent(long bytes) {
    UploadProgress progress = new UploadProgress(source.filename(), bytes, size, attempt);
    tell(() -> listener.onProgress(progress));
  }

  /** Catches errors too: a listener must not break an upload. */
  private void tell(Runnable news) {
    try {
      news.run();
    } catch (Throwable e) {
      if (!listenerFailed) {
        LOG.warn(
            "The progress listener failed; the upload continues, and this is logged only once", e);
      }
      listenerFailed = true;
    }
  }
}

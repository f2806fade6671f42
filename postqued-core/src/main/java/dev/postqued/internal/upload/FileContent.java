package dev.postqued.internal.upload;

import dev.postqued.media.ProgressListener;
import dev.postqued.media.UploadProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of a file on their way out: one buffer, an exact length, and someone who listens. */
public final class FileContent {

  private static final Logger LOG = LoggerFactory.getLogger(FileContent.class);

  private static final int BUFFER_BYTES = 64 << 10;

  private final Path path;
  private final long size;
  private final ProgressListener listener;
  private int attempt;
  private boolean listenerFailed;

  private FileContent(Path path, long size, ProgressListener listener) {
    this.path = path;
    this.size = size;
    this.listener = listener;
  }

  /** Looks at the file; its size must not change until it is sent. */
  public static FileContent of(Path path, ProgressListener listener) {
    try {
      return new FileContent(path, Files.size(path), listener);
    } catch (IOException e) {
      throw new IllegalArgumentException("file: " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Size in bytes. */
  public long size() {
    return size;
  }

  /** Sends the whole file; {@code moved} runs after each piece. */
  void writeTo(OutputStream out, Runnable moved) throws IOException {
    attempt++;
    byte[] buffer = new byte[BUFFER_BYTES];
    long sent = 0;
    try (InputStream in = open()) {
      for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
        sent += count;
        if (sent > size) {
          throw new FileChangedException(path, size);
        }
        out.write(buffer, 0, count);
        moved.run();
        tell(sent);
      }
    }
    if (sent < size) {
      throw new FileChangedException(path, size);
    }
  }

  private InputStream open() throws FileChangedException {
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw new FileChangedException(path, e);
    }
  }

  private int read(InputStream in, byte[] buffer) throws FileChangedException {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new FileChangedException(path, e);
    }
  }

  private void tell(long sent) {
    try {
      listener.onProgress(new UploadProgress(sent, size, attempt));
    } catch (RuntimeException e) {
      if (!listenerFailed) {
        LOG.warn("The progress listener failed; the upload goes on, and this is said only once", e);
      }
      listenerFailed = true;
    }
  }
}

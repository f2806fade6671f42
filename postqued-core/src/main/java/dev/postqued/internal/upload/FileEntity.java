package dev.postqued.internal.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** A file as the body of a request. Its type is among the headers of the request. */
final class FileEntity extends AbstractHttpEntity {

  private final FileContent content;
  private final Runnable moved;

  FileEntity(FileContent content, Runnable moved) {
    super((String) null, null);
    this.content = content;
    this.moved = moved;
  }

  @Override
  public long getContentLength() {
    return content.size();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    content.writeTo(out, moved);
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public @Nullable InputStream getContent() {
    throw new IllegalStateException("a file is written, not read");
  }

  @Override
  public void close() {}
}

package dev.postqued.engine.internal.upload;

import java.io.InputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** A body that is written and never read. */
abstract class BodyEntity extends AbstractHttpEntity {

  private final MediaContent content;

  BodyEntity(@Nullable String contentType, MediaContent content) {
    super(contentType, null);
    this.content = content;
  }

  @Override
  public final boolean isRepeatable() {
    return content.repeatable();
  }

  @Override
  public final boolean isStreaming() {
    return false;
  }

  @Override
  public final @Nullable InputStream getContent() {
    throw new IllegalStateException("this body is written, not read");
  }

  @Override
  public final void close() {}
}

package dev.postqued.engine.internal.upload;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes and nothing else. Their type is among the headers of the request. */
final class PlainEntity extends BodyEntity {

  private final MediaContent content;
  private final Runnable moved;

  PlainEntity(MediaContent content, Runnable moved) {
    super(null, content);
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
}

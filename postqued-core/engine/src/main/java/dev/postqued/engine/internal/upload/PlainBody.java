package dev.postqued.engine.internal.upload;

import dev.postqued.transport.BodySink;
import dev.postqued.transport.RequestBody;
import java.io.IOException;

/**
 * The bytes and nothing else. Their type is among the headers of the request.
 *
 * @param content the bytes
 */
record PlainBody(MediaContent content) implements RequestBody {

  @Override
  public long length() {
    return content.size();
  }

  @Override
  public boolean repeatable() {
    return content.repeatable();
  }

  @Override
  public void writeTo(BodySink sink) throws IOException {
    content.writeTo(sink);
  }
}

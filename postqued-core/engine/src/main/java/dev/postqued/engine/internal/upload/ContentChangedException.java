package dev.postqued.engine.internal.upload;

import java.io.IOException;

/**
 * The bytes are not those that were announced when their upload began, or can no longer be read.
 */
final class ContentChangedException extends IOException {

  private static final long serialVersionUID = 1L;

  ContentChangedException(Object source, long size) {
    super("file " + source + " changed during its upload: it had " + size + " bytes at the start");
  }

  ContentChangedException(Object source, Exception cause) {
    super("file " + source + " can no longer be read: " + cause, cause);
  }
}

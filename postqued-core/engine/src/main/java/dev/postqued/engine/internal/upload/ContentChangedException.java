package dev.postqued.engine.internal.upload;

import java.io.IOException;

/** The bytes are not those that were promised when their upload began, or cannot be read any more. */
final class ContentChangedException extends IOException {

  private static final long serialVersionUID = 1L;

  ContentChangedException(Object source, long size) {
    super("file " + source + " changed during its upload: it had " + size + " bytes at the start");
  }

  ContentChangedException(Object source, Exception cause) {
    super("file " + source + " cannot be read any more: " + cause, cause);
  }
}

package dev.postqued.service;

import org.jspecify.annotations.Nullable;

/** The header fields of a response. */
@FunctionalInterface
public interface ResponseHeaders {

  /** Returns the value of the first field of a name, in any case; null if there is none. */
  @Nullable String first(String name);
}

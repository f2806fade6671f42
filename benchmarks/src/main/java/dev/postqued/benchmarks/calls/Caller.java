package dev.postqued.benchmarks.calls;

import java.io.IOException;

/** A client that publishes and asks; each method returns the id in the answer. */
interface Caller extends AutoCloseable {

  /** Publishes content at once. */
  String publish() throws IOException, InterruptedException;

  /** Asks how a publication stands. */
  String get(String id) throws IOException, InterruptedException;

  @Override
  default void close() {}
}

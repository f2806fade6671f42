package dev.postqued.testkit.internal.storage;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.ObjectPut;
import dev.postqued.testkit.internal.engine.Recorder;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A request to the storage under way, which is recorded once: before the client can know how it ended. */
final class Exchange {
  private final RequestHead head;
  private final @Nullable Fault fault;
  private final Instant start;
  private final Recorder recorder;
  private final AtomicLong bytesTaken = new AtomicLong();
  private boolean over;

  Exchange(RequestHead head, @Nullable Fault fault, Instant start, Recorder recorder) {
    this.head = head;
    this.fault = fault;
    this.start = start;
    this.recorder = recorder;
  }

  RequestHead head() {
    return head;
  }

  @Nullable Fault fault() {
    return fault;
  }

  void took(int bytes) {
    bytesTaken.addAndGet(bytes);
  }

  /** Lets the exchange end unrecorded. */
  synchronized void discard() {
    over = true;
  }

  synchronized void ended(int status) {
    if (!over) {
      over = true;
      recorder.put(
          new ObjectPut(
              start,
              head.method(),
              head.path(),
              head.headerNames(),
              head.contentLength(),
              bytesTaken.get(),
              status,
              fault));
    }
  }
}

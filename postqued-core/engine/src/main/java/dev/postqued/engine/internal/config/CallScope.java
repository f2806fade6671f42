package dev.postqued.engine.internal.config;

import dev.postqued.calls.Answered;
import dev.postqued.calls.CallOptions;
import dev.postqued.calls.CallResponse;
import dev.postqued.transport.TransportResponse;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The options of the calls that a thread makes, and the last response they got. One per client. */
public final class CallScope {

  @SuppressWarnings("ThreadLocalUsage") // Two clients in one process must not meet.
  private final ThreadLocal<@Nullable Frame> frames = new ThreadLocal<>();

  /** What one thread does under its options. */
  private static final class Frame {

    private final CallOptions options;
    private final BooleanSupplier mayBeSent;
    private List<CallResponse.Header> headers = List.of();
    private int status;
    private @Nullable CallResponse last;

    private Frame(CallOptions options, BooleanSupplier mayBeSent) {
      this.options = options;
      this.mayBeSent = mayBeSent;
    }
  }

  /** Runs calls under their options, inside which others may be set for a while. */
  public <T extends @Nullable Object> Answered<T> run(CallOptions options, Supplier<T> calls) {
    Frame outer = frames.get();
    return run(options, outer == null ? () -> true : outer.mayBeSent, calls);
  }

  /**
   * Runs calls under their options, and for as long as they may be sent.
   *
   * @param mayBeSent asked before each attempt
   */
  public <T extends @Nullable Object> Answered<T> run(
      CallOptions options, BooleanSupplier mayBeSent, Supplier<T> calls) {
    Frame outer = frames.get();
    Frame frame = new Frame(options, mayBeSent);
    frames.set(frame);
    try {
      T value = calls.get();
      return new Answered<>(value, frame.last);
    } finally {
      if (outer == null) {
        frames.remove();
      } else {
        frames.set(outer);
      }
    }
  }

  /** Returns the options of this thread. */
  public CallOptions options() {
    Frame frame = frames.get();
    return frame == null ? CallOptions.defaults() : frame.options;
  }

  /** Returns whether the calls of this thread may still be sent. */
  public boolean mayBeSent() {
    Frame frame = frames.get();
    return frame == null || frame.mayBeSent.getAsBoolean();
  }

  /** Takes note of the head of a response. */
  public void received(TransportResponse response) {
    Frame frame = frames.get();
    if (frame != null) {
      frame.status = response.status();
      frame.headers =
          response.headers().stream()
              .map(header -> new CallResponse.Header(header.name(), header.value()))
              .toList();
    }
  }

  /** Returns the status of the response that was received last; 0 if that is not known. */
  public int status() {
    Frame frame = frames.get();
    return frame == null ? 0 : frame.status;
  }

  /** Returns the id of the request that succeeded last; null if that is not known. */
  public @Nullable String requestId() {
    Frame frame = frames.get();
    return frame == null || frame.last == null ? null : frame.last.requestId();
  }

  /** Takes over what a call inside this one has ended with. */
  public void adopt(@Nullable CallResponse response) {
    Frame frame = frames.get();
    if (frame != null && response != null) {
      frame.last = response;
    }
  }

  /** Takes note that a call has ended with the response that was received last. */
  public void succeeded(int attempts) {
    Frame frame = frames.get();
    if (frame != null) {
      frame.last = new CallResponse(frame.status, frame.headers, attempts);
    }
  }
}

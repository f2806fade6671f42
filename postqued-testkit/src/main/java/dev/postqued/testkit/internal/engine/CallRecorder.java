package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.OperationCall;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps what was asked, the latest 10,000 requests. */
public final class CallRecorder {
  private static final int KEPT = 10_000;

  private final Clock clock;
  private final UnaryOperator<String> below;
  private final Deque<OperationCall> calls = new ArrayDeque<>();

  /**
   * Keeps nothing yet.
   *
   * @param below makes a path one below the address of the API
   */
  public CallRecorder(Clock clock, UnaryOperator<String> below) {
    this.clock = clock;
    this.below = below;
  }

  /** Keeps a request. */
  public synchronized void call(
      ApiRequest request, @Nullable String operation, int status, @Nullable Fault fault) {
    if (calls.size() == KEPT) {
      calls.remove();
    }
    calls.add(
        new OperationCall(
            clock.instant(),
            operation,
            request.method(),
            below.apply(request.pathAndQuery()),
            request.tellingHeaders(),
            status,
            fault));
  }

  /** Forgets them. */
  public synchronized void clear() {
    calls.clear();
  }

  /** Returns them, the oldest first. */
  public synchronized List<OperationCall> calls() {
    return List.copyOf(calls);
  }
}

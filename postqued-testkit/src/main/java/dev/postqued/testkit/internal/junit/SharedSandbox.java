package dev.postqued.testkit.internal.junit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox that the tests of a class share: started before the first, reset before each, closed after the last.
 *
 * @param <S> the type of the sandbox
 */
public final class SharedSandbox<S> {
  private final Supplier<S> start;
  private final Consumer<S> reset;
  private final Consumer<S> close;
  private @Nullable S sandbox;
  private int classes;

  public SharedSandbox(Supplier<S> start, Consumer<S> reset, Consumer<S> close) {
    this.start = start;
    this.reset = reset;
    this.close = close;
  }

  /** Returns the running sandbox. */
  public S get() {
    if (sandbox == null) {
      throw new IllegalStateException("there is a sandbox only while the tests of its class run");
    }
    return sandbox;
  }

  public void beforeAll() {
    classes++;
    if (sandbox == null) {
      sandbox = start.get();
    }
  }

  public void beforeEach() {
    if (sandbox == null) {
      sandbox = start.get();
    } else {
      reset.accept(sandbox);
    }
  }

  public void afterEach() {
    if (classes == 0) {
      end();
    }
  }

  public void afterAll() {
    if (--classes == 0) {
      end();
    }
  }

  private void end() {
    close.accept(get());
    sandbox = null;
  }
}

package dev.postqued.engine.internal.poll;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A future, completed where its callbacks may take their time. */
record FutureReceiver<T>(CompletableFuture<T> future, Executor callbacks) implements Receiver<T> {

  @Override
  public void complete(T value) {
    callbacks.execute(() -> future.complete(value));
  }

  @Override
  public void fail(Throwable failure) {
    callbacks.execute(() -> future.completeExceptionally(failure));
  }
}

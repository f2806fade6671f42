package dev.postqued.engine.internal.poll;

/** Who waits, and hears the end once. */
interface Receiver<T> {

  void complete(T value);

  void fail(Throwable failure);
}

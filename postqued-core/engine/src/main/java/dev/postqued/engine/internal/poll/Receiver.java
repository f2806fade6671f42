package dev.postqued.engine.internal.poll;

/** Receives the end of a wait, once. */
interface Receiver<T> {

  void complete(T value);

  void fail(Throwable failure);
}

package dev.postqued.calls;

/**
 * Is told of every call to the API and to storage, for metrics and traces. Nothing it is told is secret
 * or written by users: no key, caption, file name or presigned URL. It is called in the thread that
 * makes the call, and delays it for as long as it takes; what it throws is logged and ends nothing.
 */
@FunctionalInterface
public interface CallListener {

  /**
   * A call begins.
   *
   * @param call which one
   * @return is told what becomes of it
   */
  CallObserver started(StartedCall call);
}

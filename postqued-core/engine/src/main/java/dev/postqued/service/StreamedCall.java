package dev.postqued.service;

/** One attempt at an operation whose body must not be held in memory. */
@FunctionalInterface
public interface StreamedCall {

  /**
   * Sends the request once.
   *
   * @param arguments those of the generated method
   * @return what the generated method returns
   */
  Object attempt(Object[] arguments);
}

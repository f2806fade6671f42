package dev.postqued.spring.test;

import java.util.Map;
import java.util.function.Consumer;

/**
 * A sandbox that is running.
 *
 * @param sandbox the sandbox, which becomes a bean
 * @param properties lead a client to it, without the prefix of the client
 * @param reset makes it forget what happened
 * @param <S> its type
 */
record StartedSandbox<S extends AutoCloseable>(
    S sandbox, Map<String, Object> properties, Consumer<S> reset) {

  void forget() {
    reset.accept(sandbox);
  }
}

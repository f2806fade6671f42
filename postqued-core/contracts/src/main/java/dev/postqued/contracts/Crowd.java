package dev.postqued.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Threads that do the same at once. */
final class Crowd {

  static final int SIZE = 8;

  private Crowd() {}

  /** What each of them does. */
  @FunctionalInterface
  interface Work {
    void run(int thread) throws Exception;
  }

  /** Returns when all are done; what one of them throws fails the test. */
  static void does(Work work) throws InterruptedException {
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads =
        IntStream.range(0, SIZE)
            .mapToObj(number -> new Thread(() -> run(work, number, failures)))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), failures);
  }

  private static void run(Work work, int number, List<Throwable> failures) {
    try {
      work.run(number);
    } catch (Throwable e) {
      failures.add(e);
    }
  }
}

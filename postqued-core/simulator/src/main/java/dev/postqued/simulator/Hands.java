package dev.postqued.simulator;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Real threads, which the strands of many worlds use one after the other. */
public final class Hands implements AutoCloseable {

  private final ExecutorService pool =
      new ThreadPoolExecutor(
          0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), Hands::daemon);

  /** Starts no thread yet. */
  public Hands() {}

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "simulated");
    thread.setDaemon(true);
    return thread;
  }

  void run(Runnable work) {
    pool.execute(work);
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}

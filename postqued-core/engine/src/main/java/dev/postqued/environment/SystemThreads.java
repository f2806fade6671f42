package dev.postqued.environment;

import java.time.Duration;

/** The threads of the Java platform. */
final class SystemThreads implements Threads {

  private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

  @Override
  public Started start(String name, Runnable work) {
    // Threads of the client must not inherit values from the caller's thread.
    Thread thread = new Thread(null, work, name, 0, false);
    thread.setDaemon(true);
    thread.start();
    return new StartedThread(thread);
  }

  @Override
  public Gate gate() {
    return new SystemGate();
  }

  /** Rounds up: a wait must not end too early. */
  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Duration limited = duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    long millis = limited.toMillis();
    boolean whole = limited.equals(Duration.ofMillis(millis));
    Thread.sleep(Math.max(0, whole ? millis : millis + 1));
  }

  private record StartedThread(Thread thread) implements Started {

    @Override
    public void interrupt() {
      thread.interrupt();
    }

    @Override
    public boolean isAlive() {
      return thread.isAlive();
    }
  }
}

package dev.postqued.environment;

import java.time.Clock;

/**
 * The time, threads, randomness and files of a client. A program uses {@link #system()}; a test
 * replaces the clock and the sleeper to control time, and a simulation replaces everything.
 * Immutable.
 */
public final class Environment {

  private final Clock clock;
  private final Clock ticker;
  private final Threads threads;
  private final Randomness randomness;
  private final JournalFiles journalFiles;
  private final MediaFiles mediaFiles;

  private Environment(
      Clock clock,
      Clock ticker,
      Threads threads,
      Randomness randomness,
      JournalFiles journalFiles,
      MediaFiles mediaFiles) {
    this.clock = clock;
    this.ticker = ticker;
    this.threads = threads;
    this.randomness = randomness;
    this.journalFiles = journalFiles;
    this.mediaFiles = mediaFiles;
  }

  /** Returns the clock, the threads, the randomness and the files of this machine. */
  public static Environment system() {
    return new Environment(
        Clock.systemUTC(),
        new MonotonicClock(),
        Threads.system(),
        Randomness.system(),
        JournalFiles.system(),
        MediaFiles.system());
  }

  /** Returns the clock of real time, for schedules and the age of keys. */
  public Clock clock() {
    return clock;
  }

  /** Returns the clock for limits and waits. It never goes back. */
  public Clock ticker() {
    return ticker;
  }

  /** Returns the threads, which also let time pass. */
  public Threads threads() {
    return threads;
  }

  /** Returns the source of randomness. */
  public Randomness randomness() {
    return randomness;
  }

  /** Returns the disks of journals in files. */
  public JournalFiles journalFiles() {
    return journalFiles;
  }

  /** Returns the disks of the files that are uploaded. */
  public MediaFiles mediaFiles() {
    return mediaFiles;
  }

  /** Returns an environment with another clock, for real time and for limits and waits. */
  public Environment withClock(Clock time) {
    return new Environment(time, time, threads, randomness, journalFiles, mediaFiles);
  }

  /** Returns an environment with another clock for limits and waits. */
  public Environment withTicker(Clock time) {
    return new Environment(clock, time, threads, randomness, journalFiles, mediaFiles);
  }

  /**
   * Returns an environment in which time passes in another way: pauses, retries and waits for a
   * rate limit go through the sleeper. What waits for another thread, with a limit, goes on in real
   * time.
   */
  public Environment withSleeper(Sleeper waiting) {
    return new Environment(
        clock, ticker, new SleeperThreads(threads, waiting), randomness, journalFiles, mediaFiles);
  }

  /** Returns an environment with other threads, and with their way to let time pass. */
  public Environment withThreads(Threads others) {
    return new Environment(clock, ticker, others, randomness, journalFiles, mediaFiles);
  }

  /** Returns an environment with other randomness. */
  public Environment withRandomness(Randomness chance) {
    return new Environment(clock, ticker, threads, chance, journalFiles, mediaFiles);
  }

  /** Returns an environment with other disks for journals in files. */
  public Environment withJournalFiles(JournalFiles disks) {
    return new Environment(clock, ticker, threads, randomness, disks, mediaFiles);
  }

  /** Returns an environment with other disks for the files that are uploaded. */
  public Environment withMediaFiles(MediaFiles disks) {
    return new Environment(clock, ticker, threads, randomness, journalFiles, disks);
  }
}

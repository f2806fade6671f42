package dev.postqued;

import static dev.postqued.Uses.isOneOf;
import static dev.postqued.Uses.usersOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Time, threads, waits and chance come from the environment of a client, so that a simulation can take
 * its place. Each test names the classes that may use the real thing. Those outside of {@code
 * environment} are exceptions: whoever moves one to the environment takes it off the list.
 */
class SeamsTest {

  @Test
  void threadsAreStartedInOnePlace() {
    assertThat(usersOf(SeamsTest::startsThreads))
        .containsExactly(
            "dev.postqued.engine.internal.http.Watchdog", "dev.postqued.environment.SystemThreads");
  }

  /** A class of ours that extends one of these calls its constructor. */
  private static boolean startsThreads(CodeUnitAccessTarget target) {
    return target.getOwner().getPackageName().startsWith("java.")
        && isOneOf(
            target,
            Map.of(
                Thread.class, "<init>|start",
                Executor.class, "<init>",
                Executors.class, ".*",
                Timer.class, "<init>"));
  }

  @Test
  void noSharedPoolOfThePlatformIsUsed() {
    assertThat(usersOf(SeamsTest::usesASharedPool)).isEmpty();
  }

  private static boolean usesASharedPool(CodeUnitAccessTarget target) {
    boolean hasExecutor =
        target.getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(Executor.class));
    String ofFutures = "orTimeout|completeOnTimeout|delayedExecutor";
    return isOneOf(
        target,
        Map.of(
            ForkJoinPool.class, ".*",
            CompletionStage.class, hasExecutor ? ofFutures : ofFutures + "|.*Async",
            BaseStream.class, "parallel",
            Collection.class, "parallelStream"));
  }

  @Test
  void realTimeIsReadInOnePlace() {
    assertThat(usersOf(SeamsTest::readsRealTime))
        .containsExactly(
            "dev.postqued.engine.internal.http.Watchdog",
            "dev.postqued.environment.Environment",
            "dev.postqued.environment.MonotonicClock");
  }

  private static boolean readsRealTime(CodeUnitAccessTarget target) {
    boolean hasClock =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    if (target.getOwner().getPackageName().equals("java.time") && target.getName().equals("now")) {
      return !hasClock;
    }
    return isOneOf(
        target,
        Map.of(
            System.class, "nanoTime|currentTimeMillis",
            Clock.class, "system.*|tick[A-Z].*",
            Date.class, "<init>"));
  }

  @Test
  void threadsWaitInOnePlace() {
    assertThat(usersOf(SeamsTest::waits))
        .containsExactly(
            "dev.postqued.environment.SystemGate", "dev.postqued.environment.SystemThreads");
  }

  private static boolean waits(CodeUnitAccessTarget target) {
    return isOneOf(
        target,
        Map.ofEntries(
            Map.entry(Thread.class, "sleep|join|onSpinWait|yield"),
            Map.entry(TimeUnit.class, "sleep|timedJoin|timedWait"),
            Map.entry(LockSupport.class, "park.*"),
            Map.entry(Condition.class, "await.*"),
            Map.entry(Lock.class, "lock.*|tryLock"),
            Map.entry(CountDownLatch.class, "await"),
            Map.entry(CyclicBarrier.class, "await"),
            Map.entry(Phaser.class, "await.*|arriveAndAwait.*"),
            Map.entry(Semaphore.class, "acquire.*|tryAcquire"),
            Map.entry(Future.class, "get|join"),
            Map.entry(ExecutorService.class, "awaitTermination|invoke.*|close"),
            Map.entry(BlockingQueue.class, "put|take|offer|poll"),
            Map.entry(Object.class, "wait")));
  }

  @Test
  void chanceHasOnePlace() {
    assertThat(usersOf(SeamsTest::isRandom))
        .containsExactly("dev.postqued.environment.SystemRandomness");
  }

  private static boolean isRandom(CodeUnitAccessTarget target) {
    return isOneOf(
        target,
        Map.of(
            UUID.class, "randomUUID",
            Math.class, "random",
            RandomGenerator.class, ".*"));
  }

  @Test
  void disksAreTouchedInOnePlace() {
    assertThat(usersOf(SeamsTest::touchesADisk))
        .as("the one of mediainfo is used without a client")
        .containsExactly(
            "dev.postqued.environment.DurableFile",
            "dev.postqued.environment.JournalLock",
            "dev.postqued.environment.SystemJournalFiles",
            "dev.postqued.environment.SystemMediaFiles",
            "dev.postqued.mediainfo.MediaInfo");
  }

  private static boolean touchesADisk(CodeUnitAccessTarget target) {
    return isOneOf(
        target,
        Map.of(
            Files.class, ".*",
            FileInputStream.class, "<init>",
            FileOutputStream.class, "<init>",
            RandomAccessFile.class, "<init>",
            FileReader.class, "<init>",
            FileWriter.class, "<init>",
            AsynchronousFileChannel.class, ".*",
            FileChannel.class, "open|lock|tryLock",
            Path.class, "toRealPath",
            File.class, "(?!(<init>|getName|getPath|getParent|toPath)$).*"));
  }

  @Test
  void theRulesSeeCallsAndReferences() {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
    assertThat(
            Stream.<Predicate<CodeUnitAccessTarget>>of(
                SeamsTest::startsThreads,
                SeamsTest::usesASharedPool,
                SeamsTest::readsRealTime,
                SeamsTest::waits,
                SeamsTest::isRandom,
                SeamsTest::touchesADisk))
        .allSatisfy(rule -> assertThat(usersOf(offender, rule)).hasSize(1));
  }

  /** Breaks every rule, and some of them without a call. */
  static final class Offender {

    Function<Runnable, Thread> starts = Thread::new;
    LongSupplier time = System::nanoTime;
    Supplier<UUID> chance = UUID::randomUUID;
    Function<Runnable, CompletableFuture<Void>> shares = CompletableFuture::runAsync;
    Predicate<Path> looks = Files::exists;

    static void waitFor(CountDownLatch latch) throws InterruptedException {
      latch.await();
    }
  }
}

package dev.postqued;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
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
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.Timer;
import java.util.TreeSet;
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
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Time, threads, waits and chance come from the environment of a client, so that a simulation can take
 * its place. Each test names the classes that may use the real thing. Those outside of {@code
 * environment} are exceptions: whoever moves one to the environment takes it off the list.
 */
class SeamsTest {

  private static final JavaClasses CORE = CoreClasses.ALL;

  @Test
  void threadsAreStartedInOnePlace() {
    assertThat(usersOf(SeamsTest::startsThreads))
        .containsExactly(
            "dev.postqued.engine.internal.http.Watchdog", "dev.postqued.environment.SystemThreads");
  }

  /** Of the platform: a class that extends one of these calls its constructor. */
  private static boolean startsThreads(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    return owner.getPackageName().startsWith("java.")
        && (target.getName().equals("<init>")
                && Stream.of(Thread.class, Executor.class, Timer.class)
                    .anyMatch(owner::isAssignableTo)
            || owner.isAssignableTo(Thread.class) && target.getName().equals("start")
            || owner.isEquivalentTo(Executors.class));
  }

  @Test
  void noSharedPoolOfThePlatformIsUsed() {
    assertThat(usersOf(SeamsTest::usesASharedPool)).isEmpty();
  }

  private static boolean usesASharedPool(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    String name = target.getName();
    boolean isFuture = owner.isAssignableTo(CompletionStage.class);
    boolean hasExecutor =
        target.getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(Executor.class));
    return owner.isEquivalentTo(ForkJoinPool.class)
        || isFuture && name.endsWith("Async") && !hasExecutor
        || isFuture && Set.of("orTimeout", "completeOnTimeout", "delayedExecutor").contains(name)
        || owner.isAssignableTo(BaseStream.class) && name.equals("parallel")
        || owner.isAssignableTo(Collection.class) && name.equals("parallelStream");
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
    JavaClass owner = target.getOwner();
    String name = target.getName();
    return owner.isEquivalentTo(System.class)
            && Set.of("nanoTime", "currentTimeMillis").contains(name)
        || owner.getPackageName().equals("java.time")
            && name.equals("now")
            && target.getRawParameterTypes().stream().noneMatch(t -> t.isEquivalentTo(Clock.class))
        || owner.isEquivalentTo(Clock.class) && name.matches("system.*|tick[A-Z].*")
        || owner.isEquivalentTo(Date.class) && name.equals("<init>");
  }

  @Test
  void threadsWaitInOnePlace() {
    assertThat(usersOf(SeamsTest::waits))
        .containsExactly(
            "dev.postqued.environment.SystemGate", "dev.postqued.environment.SystemThreads");
  }

  private static boolean waits(CodeUnitAccessTarget target) {
    Map<Class<?>, String> waits =
        Map.ofEntries(
            Map.entry(Thread.class, "sleep|join|onSpinWait|yield"),
            Map.entry(TimeUnit.class, "sleep|timedJoin|timedWait"),
            Map.entry(Object.class, "wait"),
            Map.entry(LockSupport.class, "park.*"),
            Map.entry(Condition.class, "await.*"),
            Map.entry(Lock.class, "lock.*|tryLock"),
            Map.entry(CountDownLatch.class, "await"),
            Map.entry(CyclicBarrier.class, "await"),
            Map.entry(Phaser.class, "await.*|arriveAndAwait.*"),
            Map.entry(Semaphore.class, "acquire.*|tryAcquire"),
            Map.entry(Future.class, "get|join"),
            Map.entry(ExecutorService.class, "awaitTermination|invoke.*|close"),
            Map.entry(BlockingQueue.class, "put|take|offer|poll"));
    return waits.entrySet().stream()
        .anyMatch(
            wait ->
                isOf(target.getOwner(), wait.getKey())
                    && target.getName().matches(wait.getValue()));
  }

  private static boolean isOf(JavaClass owner, Class<?> type) {
    return type == Object.class ? owner.isEquivalentTo(type) : owner.isAssignableTo(type);
  }

  @Test
  void chanceHasOnePlace() {
    assertThat(usersOf(SeamsTest::isRandom))
        .containsExactly("dev.postqued.environment.SystemRandomness");
  }

  private static boolean isRandom(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    String name = target.getName();
    return owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
        || owner.isEquivalentTo(Math.class) && name.equals("random")
        || owner.isAssignableTo(Random.class)
        || owner.isAssignableTo(RandomGenerator.class);
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
    JavaClass owner = target.getOwner();
    String name = target.getName();
    boolean opens =
        Stream.of(
                FileInputStream.class,
                FileOutputStream.class,
                RandomAccessFile.class,
                FileReader.class,
                FileWriter.class)
            .anyMatch(owner::isAssignableTo);
    return owner.isEquivalentTo(Files.class)
        || opens && name.equals("<init>")
        || owner.isAssignableTo(AsynchronousFileChannel.class)
        || owner.isAssignableTo(FileChannel.class) && name.matches("open|lock|tryLock")
        || owner.isAssignableTo(Path.class) && name.equals("toRealPath")
        || owner.isEquivalentTo(File.class) && !name.matches("<init>|get(Name|Path|Parent)|toPath");
  }

  @Test
  void nothingStaticRemembersAnything() {
    assertThat(
            CORE.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> remembers(value(field)))
                .map(JavaField::getFullName))
        .as("static fields that can hold something; the journals of this process are known to it")
        .containsExactly("dev.postqued.environment.JournalLock.HELD");
  }

  private static Object value(JavaField field) {
    try {
      var reflected = field.reflect();
      reflected.setAccessible(true);
      return reflected.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean remembers(Object value) {
    if (value == null) {
      return false;
    }
    String type = value.getClass().getName();
    boolean isCollection = value instanceof Collection || value instanceof Map;
    Pattern immutable =
        Pattern.compile(
            "java\\.util\\.(ImmutableCollections|Collections\\$(Unmod|Empty|Single)).*");
    return isCollection && !immutable.matcher(type).matches()
        || type.startsWith("java.util.concurrent.")
        || value instanceof ThreadLocal;
  }

  /** The outermost classes of those that call something or refer to it. */
  private static SortedSet<String> usersOf(Predicate<CodeUnitAccessTarget> target) {
    return usersOf(CORE, target);
  }

  private static SortedSet<String> usersOf(
      JavaClasses classes, Predicate<CodeUnitAccessTarget> target) {
    return classes.stream()
        .filter(type -> accesses(type).anyMatch(access -> target.test(access.getTarget())))
        .map(type -> type.getName().replaceAll("[$].*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JavaCodeUnitAccess<?>> accesses(JavaClass type) {
    return type.getCodeUnits().stream()
        .flatMap(
            unit ->
                Stream.<Collection<? extends JavaCodeUnitAccess<?>>>of(
                        unit.getMethodCallsFromSelf(),
                        unit.getConstructorCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                    .flatMap(Collection::stream));
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
  private static final class Offender {

    Function<Runnable, Thread> starts = Thread::new;
    LongSupplier time = System::nanoTime;
    Supplier<UUID> chance = UUID::randomUUID;
    Predicate<Path> looks = Files::exists;

    void shares() {
      CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> {});
    }

    void waits(CountDownLatch latch) throws InterruptedException {
      latch.await();
    }
  }
}

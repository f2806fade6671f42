package dev.postqued;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.postqued.Monitors.Call;
import dev.postqued.environment.Gate;
import dev.postqued.environment.JournalFiles;
import dev.postqued.environment.MediaFiles;
import dev.postqued.environment.Randomness;
import dev.postqued.environment.Sleeper;
import dev.postqued.environment.Threads;
import dev.postqued.journal.Journal;
import dev.postqued.limits.RateLimiter;
import dev.postqued.service.DraftPublishing;
import dev.postqued.service.KeyedPublishing;
import dev.postqued.service.Polling;
import dev.postqued.signatures.WebhookVerifier;
import dev.postqued.transport.Transport;
import dev.postqued.transport.TransportResponse;
import dev.postqued.uploads.ProgressListener;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/**
 * A monitor of ours guards a few fields. While it is held nothing waits, no byte moves and no code of
 * a user runs: that would pin a virtual thread before Java 24, and stop a simulation for ever. What
 * waits takes a {@link Gate}.
 */
class MonitorsTest {

  private static final Set<Class<?>> SEAMS_AND_USERS =
      Set.of(
          Transport.class,
          TransportResponse.class,
          JournalFiles.class,
          JournalFiles.OpenFile.class,
          JournalFiles.Lock.class,
          MediaFiles.class,
          Gate.class,
          Threads.class,
          Threads.Started.class,
          Sleeper.class,
          Randomness.class,
          Clock.class,
          Journal.class,
          RateLimiter.class,
          ProgressListener.class,
          WebhookVerifier.class,
          KeyedPublishing.class,
          DraftPublishing.class,
          Polling.class,
          Runnable.class,
          Callable.class,
          Executor.class,
          CompletableFuture.class,
          LockSupport.class,
          Logger.class);

  private static boolean isForbidden(Call call) {
    String type = call.owner().getName();
    return SEAMS_AND_USERS.stream().anyMatch(seam -> seam.isAssignableFrom(call.owner()))
        || type.startsWith("java.util.function.")
        || (call.owner() == Thread.class
            && Set.of("start", "join", "sleep", "interrupt").contains(call.name()))
        || (call.owner() == Object.class && call.name().equals("wait"))
        || isIo(call.owner());
  }

  private static boolean isIo(Class<?> type) {
    String name = type.getName();
    return !Throwable.class.isAssignableFrom(type)
        && (name.startsWith("java.io.")
            || name.startsWith("java.nio.channels.")
            || name.startsWith("java.nio.file.")
            || (name.startsWith("java.net.") && !name.equals("java.net.URI")));
  }

  @Test
  void noMonitorIsHeldAcrossAWaitOrIoOrCodeOfAUser() {
    Monitors ours =
        Monitors.in(CoreClasses.ALL.stream().<Class<?>>map(JavaClass::reflect).toList());

    assertThat(ours.across(MonitorsTest::isForbidden)).isEmpty();
    assertThat(ours.holders()).as("methods that hold a monitor").isPositive();
  }

  @Test
  void theRuleSeesMethodsAndBlocksAndWhatTheyCall() {
    Monitors monitors = Monitors.in(List.of(Offender.class, Below.class, Running.class));

    String name = Offender.class.getName();
    assertThat(monitors.across(MonitorsTest::isForbidden))
        .containsExactlyInAnyOrder(
            name + ".method -> " + Runnable.class.getName() + ".run",
            name + ".block -> " + InputStream.class.getName() + ".close",
            name + ".below -> " + Runnable.class.getName() + ".run",
            name + ".lambda -> " + Runnable.class.getName() + ".run");
  }

  /** A part of the classes under test. */
  private interface Below {
    void go();
  }

  private record Running(Runnable user) implements Below {

    @Override
    public void go() {
      user.run();
    }
  }

  /** Breaks the rule in every way but one. */
  static final class Offender {

    private boolean early;

    synchronized void method(Runnable user) {
      user.run();
    }

    void block(InputStream in) throws IOException {
      synchronized (this) {
        if (early) {
          return;
        }
        early = true;
        in.close();
      }
    }

    synchronized void below(Below part) {
      part.go();
    }

    void lambda(Runnable user, List<String> names) {
      synchronized (this) {
        names.forEach(name -> user.run());
      }
    }

    void obeys(InputStream in) throws IOException {
      synchronized (this) {
        if (early) {
          return;
        }
      }
      in.close();
    }
  }
}

package dev.postqued.internal.publishing;

import dev.postqued.environment.Sleeper;
import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.TargetStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows publications for all who wait. One daemon thread asks for one publication after the other,
 * each when its turn has come; it lives while somebody waits.
 */
public final class Follower implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  private final Function<String, Publication> ask;
  private final Clock clock;
  private final Sleeper sleeper;

  /** Guards what follows. */
  private final Object lock = new Object();

  private final Map<String, Followed> followed = new HashMap<>();
  private final Turns turns = new Turns();
  private final RecentPublications recent = new RecentPublications();
  private @Nullable Thread thread;
  private boolean sleeping;
  private boolean closed;

  /**
   * Follows nothing yet.
   *
   * @param ask reads a publication; may take its time, since it keeps the limit for reads
   */
  public Follower(Function<String, Publication> ask, Clock clock, Sleeper sleeper) {
    this.ask = ask;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** Takes note of a publication and of the time that passes before anything happens to it. */
  void remember(Publication publication, Duration untilStart) {
    synchronized (lock) {
      recent.put(publication, clock.instant().plus(untilStart));
    }
  }

  Publication await(String id, Duration limit) {
    return Wait.join(follow(id, limit));
  }

  CompletableFuture<Publication> follow(String id, Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("limit: is " + limit + "; it must be more than zero");
    }
    synchronized (lock) {
      if (closed) {
        throw new IllegalStateException("the client is closed");
      }
      Instant now = clock.instant();
      Followed publication = followed.get(id);
      if (publication == null) {
        publication = new Followed(id, recent.seen(id), now);
        followed.put(id, publication);
        turns.set(publication, firstTurn(id, now));
      }
      Wait wait = new Wait(publication, now.plus(limit));
      publication.waits.add(wait);
      turns.add(wait);
      wait.start(limit, this::endWaits, () -> leave(wait));
      wake();
      return wait.future;
    }
  }

  private Instant firstTurn(String id, Instant now) {
    Instant startsAt = recent.startsAt(id);
    Instant earliest = startsAt == null || startsAt.isBefore(now) ? now : startsAt;
    return recent.seen(id) == null ? earliest : earliest.plus(Followed.FIRST_PAUSE);
  }

  /** Something is known to have changed: the publication has its turn now. */
  public void hurry(String id) {
    synchronized (lock) {
      Followed publication = followed.get(id);
      if (publication != null) {
        turns.set(publication, clock.instant());
        wake();
      }
    }
  }

  /** A target has a new status, for certain: if that was the last one, all waits end. */
  public void changed(String id, String targetId, TargetStatus status) {
    Followed publication;
    Publication known;
    synchronized (lock) {
      publication = followed.get(id);
      known = publication == null ? recent.seen(id) : publication.last;
      if (known != null) {
        known = known.withTarget(targetId, status);
        recent.update(known);
      }
    }
    if (publication != null && known != null && known.outcome() != Outcome.RUNNING) {
      Publication end = known;
      finish(publication, wait -> wait.future.complete(end));
    } else {
      hurry(id);
    }
  }

  /** Somebody stopped waiting, or got an answer. */
  private void leave(Wait wait) {
    synchronized (lock) {
      turns.remove(wait);
      wait.publication.waits.remove(wait);
      if (wait.publication.waits.isEmpty()) {
        followed.remove(wait.publication.id);
        turns.remove(wait.publication);
      }
    }
  }

  private void wake() {
    if (thread == null) {
      thread = new Thread(this::work, "postqued-follower");
      thread.setDaemon(true);
      thread.start();
    } else if (sleeping) {
      thread.interrupt();
    }
  }

  private void work() {
    while (true) {
      endWaits();
      Followed next;
      Duration pause;
      synchronized (lock) {
        if (turns.isEmpty() || closed) {
          thread = null;
          return;
        }
        Instant now = clock.instant();
        next = turns.take(now);
        pause = next == null ? turns.pause(now) : Duration.ZERO;
        sleeping = !pause.isNegative() && !pause.isZero();
      }
      if (next != null) {
        poll(next);
      } else if (sleeping) {
        rest(pause);
      }
    }
  }

  private void rest(Duration pause) {
    try {
      sleeper.sleep(pause);
    } catch (InterruptedException e) {
      LOG.trace("Woken up for something new");
    }
    synchronized (lock) {
      sleeping = false;
      // An interrupt that came after the sleep was meant to end it.
      Thread.interrupted();
    }
  }

  private void poll(Followed publication) {
    try {
      Publication now = ask.apply(publication.id);
      seen(publication, now);
    } catch (ServiceUnavailableException | RateLimitedException e) {
      LOG.debug("Publication {} could not be asked for; it is asked for again", publication.id, e);
      publication.problem = e;
      again(publication, Followed.Change.NONE);
    } catch (RuntimeException e) {
      finish(publication, wait -> wait.future.completeExceptionally(e));
    }
  }

  private void seen(Followed publication, Publication now) {
    Followed.Change change = publication.seen(now);
    synchronized (lock) {
      recent.update(now);
    }
    if (now.outcome() == Outcome.RUNNING) {
      again(publication, change);
    } else {
      finish(publication, wait -> wait.future.complete(now));
    }
  }

  private void again(Followed publication, Followed.Change change) {
    synchronized (lock) {
      if (!publication.waits.isEmpty()) {
        turns.setNext(publication, clock.instant().plus(publication.nextPause(change)));
      }
    }
  }

  private void endWaits() {
    while (true) {
      Wait over;
      synchronized (lock) {
        over = turns.takeEnded(clock.instant());
      }
      if (over == null) {
        return;
      }
      over.end();
    }
  }

  private void finish(Followed publication, Consumer<Wait> end) {
    List<Wait> waits;
    synchronized (lock) {
      waits = List.copyOf(publication.waits);
    }
    for (Wait wait : waits) {
      end.accept(wait);
    }
  }

  @Override
  public void close() {
    List<Wait> waits;
    synchronized (lock) {
      closed = true;
      waits = turns.waits();
      if (thread != null) {
        thread.interrupt();
      }
    }
    for (Wait wait : waits) {
      wait.future.completeExceptionally(new IllegalStateException("the client was closed"));
    }
  }
}

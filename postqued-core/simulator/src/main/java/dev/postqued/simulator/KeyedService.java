package dev.postqued.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A service that publishes under idempotency keys, in dialects that are drawn. What it has
 * published is the truth that all statements are compared with.
 */
public final class KeyedService {

  private static final long LIFETIME = Duration.ofHours(24).toMillis();

  /** What the service says to a request to publish. */
  public enum Answer {
    /** Published now. */
    PUBLISHED,
    /** Published before, and the answer is repeated. */
    REPEATED,
    /** The key is known. */
    CONFLICT,
    /** It refused, as it declares. */
    REFUSED,
    /** It failed, and published nothing. */
    FAILED,
    /** It asks to wait. */
    BUSY
  }

  /**
   * A request to publish.
   *
   * @param exchange its name
   * @param tenant whose account it is for
   * @param key the idempotency key
   * @param text what identifies the intention
   * @param body all of it, to tell whether a repetition is the same
   * @param dispatchAt when it is to go out; 0 for at once
   * @param asIntended whether its media are those of the intention
   */
  public record Wanted(
      String exchange,
      String tenant,
      String key,
      String text,
      String body,
      long dispatchAt,
      boolean asIntended) {}

  private static final class Known {
    private final Wanted wanted;
    private final long since;
    private @Nullable String id;

    Known(Wanted wanted, long since) {
      this.wanted = wanted;
      this.since = since;
    }
  }

  private final World world;
  private final Chance chance;
  private final Kernel kernel;
  private final boolean repeatsAnswers;

  /** Whether it refuses before it looks at the key, even if it has published under it. */
  private final boolean looksAtKeysLast;

  private final int troubleOneIn;
  private final Map<String, Known> known = new HashMap<>();
  private final Map<String, Long> refusedUntil = new HashMap<>();
  private final List<Event.Published> published = new ArrayList<>();

  /** Draws a dialect. */
  public KeyedService(World world) {
    this(world, world.chance().oneIn("repeats answers", 2));
  }

  /** Draws all of a dialect but whether it repeats its answer to a known key. */
  public KeyedService(World world, boolean repeatsAnswers) {
    this.world = world;
    this.chance = world.chance();
    this.kernel = world.kernel();
    this.repeatsAnswers = repeatsAnswers;
    this.looksAtKeysLast = chance.oneIn("looks at keys last", 3);
    this.troubleOneIn = chance.one("service trouble", 0, 2, 4, 10);
    world.log().add(new Event.Note(kernel.now(), this.toString()));
  }

  @Override
  public String toString() {
    return "the service "
        + (repeatsAnswers ? "repeats its answer to" : "refuses")
        + " known keys"
        + (looksAtKeysLast ? ", which it looks at last" : "");
  }

  /** Whether it still has faults. */
  boolean isCalm() {
    return world.isCalm();
  }

  /** Handles a request when it arrives. */
  public void publish(Wanted wanted, Consumer<Map.Entry<Answer, String>> reply) {
    String name = wanted.tenant() + " " + wanted.key();
    Known before = known.get(name);
    if (before != null && kernel.now() - before.since >= LIFETIME) {
      known.remove(name);
      before = null;
    }
    if ((before == null || looksAtKeysLast) && isRefused(wanted)) {
      reply.accept(Map.entry(Answer.REFUSED, ""));
    } else if (before != null) {
      repeated(wanted, before, reply);
    } else {
      first(wanted, name, reply);
    }
  }

  private void repeated(Wanted wanted, Known before, Consumer<Map.Entry<Answer, String>> reply) {
    boolean same = before.wanted.body().equals(wanted.body());
    String id = before.id;
    if (same && repeatsAnswers && id != null) {
      reply.accept(Map.entry(Answer.REPEATED, id));
    } else {
      if (id == null) {
        fault("CONFLICT_AT_WORK", wanted);
      }
      reply.accept(Map.entry(Answer.CONFLICT, ""));
    }
  }

  private boolean isRefused(Wanted wanted) {
    Long until = refusedUntil.get(wanted.key());
    boolean mayBegin = until == null || (looksAtKeysLast && kernel.now() > until);
    if (mayBegin && happens("refusal", wanted, 3)) {
      until = kernel.now() + chance.one("refused for", 60_000L, 7_200_000L);
      refusedUntil.put(wanted.key(), until);
    }
    boolean refused = until != null && kernel.now() < until && !isCalm();
    if (refused) {
      fault("SERVICE_REFUSES", wanted);
    }
    return refused;
  }

  private void first(Wanted wanted, String name, Consumer<Map.Entry<Answer, String>> reply) {
    if (happens("busy", wanted, 2)) {
      fault("SERVICE_BUSY", wanted);
      reply.accept(Map.entry(Answer.BUSY, chance.one("wait", "1", "12", "70")));
      return;
    }
    Known entry = new Known(wanted, kernel.now());
    known.put(name, entry);
    boolean fails = happens("failure", wanted, 2);
    boolean slow = happens("slowness", wanted, 2);
    log(new Event.AtWork(kernel.now(), wanted.exchange(), wanted.tenant(), wanted.text(), !fails));
    long done = slow ? chance.one("works for", 500, 31_000, 100_000) : 0;
    if (slow) {
      fault("SERVICE_SLOW", wanted);
    }
    Runnable end = () -> finish(entry, name, fails, reply);
    if (done == 0) {
      end.run();
    } else {
      kernel.at(kernel.now() + done, end);
    }
  }

  private void finish(
      Known entry, String name, boolean fails, Consumer<Map.Entry<Answer, String>> reply) {
    Wanted wanted = entry.wanted;
    if (fails) {
      fault("SERVICE_FAILS", wanted);
      known.remove(name, entry);
      reply.accept(Map.entry(Answer.FAILED, ""));
      return;
    }
    String id = "pub" + (published.size() + 1);
    entry.id = id;
    Event.Published event =
        new Event.Published(
            kernel.now(),
            wanted.exchange(),
            wanted.tenant(),
            wanted.text(),
            id,
            wanted.dispatchAt(),
            wanted.asIntended());
    published.add(event);
    log(event);
    reply.accept(Map.entry(Answer.PUBLISHED, id));
  }

  private boolean happens(String what, Wanted wanted, int factor) {
    return !isCalm()
        && chance.oneIn(what, troubleOneIn * factor)
        && chance.happens(wanted.exchange() + " " + what);
  }

  private void fault(String fault, Wanted wanted) {
    world.fault(fault, wanted.exchange(), wanted.text());
  }

  private void log(Event event) {
    world.log().add(event);
  }

  /** Finds a publication of a tenant. */
  public Event.@Nullable Published find(String tenant, String id) {
    return published.stream()
        .filter(p -> p.id().equals(id) && p.tenant().equals(tenant))
        .findFirst()
        .orElse(null);
  }
}

package dev.postqued.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A service that makes drafts without a key and publishes by their ids, in dialects that are drawn. Its
 * reads and its list lag, and what was just written may not be found yet.
 */
public final class DraftService {

  private static final long KEY_LIFETIME = Duration.ofHours(24).toMillis();
  private static final long NOT_SEEN = 3_000;

  /** How far a post has got. */
  public enum State {
    DRAFT,
    SCHEDULED,
    QUEUED,
    PUBLISHED
  }

  /** What the service says. */
  public enum Answer {
    /** Done. */
    DONE,
    /** There is no such post, or not yet. */
    MISSING,
    /** It refused, as it declares. */
    REFUSED,
    /** It failed, and did nothing. */
    FAILED,
    /** It asks to wait, and did nothing. */
    BUSY
  }

  /**
   * A post as a response shows it.
   *
   * @param id its id
   * @param tenant whose it is
   * @param text what identifies the intention
   * @param state how far it has got
   */
  public record View(String id, String tenant, String text, State state) {}

  /**
   * How a post is to be promoted.
   *
   * @param at when it is to go out; 0 for at once
   * @param key the key of the request; null if it has none
   */
  public record Wanted(long at, @Nullable String key) {}

  private static final class Post {
    private final String id;
    private final String tenant;
    private final String text;
    private final long createdAt;
    private final NavigableMap<Long, State> states = new TreeMap<>();
    private State state = State.DRAFT;
    private long changedAt;
    private long dispatchAt;
    private String exchange = "";

    Post(String id, String tenant, String text, long createdAt) {
      this.id = id;
      this.tenant = tenant;
      this.text = text;
      this.createdAt = createdAt;
      this.changedAt = createdAt;
      states.put(createdAt, state);
    }

    void become(State next, long now) {
      state = next;
      changedAt = now;
      states.put(now, next);
    }

    State at(long time) {
      Map.Entry<Long, State> then = states.floorEntry(time);
      return then == null ? State.DRAFT : then.getValue();
    }
  }

  private final World world;
  private final Chance chance;
  private final Kernel kernel;

  /** Whether a promotion of what waits in the queue publishes it again, or is refused. */
  private final boolean publishesAgain;

  /** Whether a date that has passed is refused, or publishes at once. */
  private final boolean refusesPast;

  private final long lag;
  private final int troubleOneIn;
  private final Map<String, Post> posts = new HashMap<>();
  private final List<Post> all = new ArrayList<>();
  private final Map<String, Long> keys = new HashMap<>();

  /** Draws a dialect. */
  public DraftService(World world) {
    this.world = world;
    this.chance = world.chance();
    this.kernel = world.kernel();
    this.publishesAgain = !chance.oneIn("refuses in the queue", 4);
    this.refusesPast = chance.oneIn("refuses past times", 4);
    this.lag = chance.one("lag", 0, 60_000, 1_800_000, 1_800_000);
    this.troubleOneIn = chance.one("service trouble", 0, 2, 4, 10);
    world.log().add(new Event.Note(kernel.now(), this.toString()));
  }

  @Override
  public String toString() {
    return "the service "
        + (publishesAgain ? "publishes again" : "refuses")
        + " what is promoted in its queue, "
        + (refusesPast ? "refuses" : "takes")
        + " past dates, and its reads lag up to "
        + Duration.ofMillis(lag);
  }

  /** Makes a draft. */
  public void create(
      String exchange, String tenant, String text, BiConsumer<Answer, @Nullable View> reply) {
    Answer trouble = trouble(exchange, text, true);
    if (trouble != Answer.DONE) {
      reply.accept(trouble, null);
      return;
    }
    Post post = new Post("pub" + (all.size() + 1), tenant, text, kernel.now());
    all.add(post);
    posts.put(post.id, post);
    answer(exchange, post, reply);
  }

  /** Promotes a draft. */
  public void promote(
      String exchange,
      String tenant,
      String id,
      Wanted wanted,
      BiConsumer<Answer, @Nullable View> reply) {
    Post post = owned(tenant, id);
    if (post == null || isNotSeenYet(exchange, post, post.createdAt)) {
      reply.accept(Answer.MISSING, null);
      return;
    }
    String key = tenant + " " + id + " " + wanted.key();
    Long known = wanted.key() == null ? null : keys.get(key);
    if (known != null && kernel.now() - known < KEY_LIFETIME) {
      answer(exchange, post, reply);
      return;
    }
    Answer trouble = trouble(exchange, post.text, post.state == State.DRAFT);
    if (trouble != Answer.DONE) {
      reply.accept(trouble, null);
    } else if (isRefused(post, wanted)) {
      reply.accept(Answer.REFUSED, null);
    } else {
      if (wanted.key() != null) {
        keys.put(key, kernel.now());
      }
      promoted(exchange, post, wanted);
      answer(exchange, post, reply);
    }
  }

  private boolean isRefused(Post post, Wanted wanted) {
    boolean over = post.state == State.PUBLISHED || (post.state == State.QUEUED && !publishesAgain);
    return over || (wanted.at() > 0 && wanted.at() < kernel.now() && refusesPast);
  }

  private void promoted(String exchange, Post post, Wanted wanted) {
    if (post.state == State.SCHEDULED && post.dispatchAt == wanted.at()) {
      return;
    }
    post.exchange = exchange;
    world.log().add(new Event.Promoted(kernel.now(), exchange, post.tenant, post.text, post.id));
    if (wanted.at() > kernel.now()) {
      post.dispatchAt = wanted.at();
      post.become(State.SCHEDULED, kernel.now());
      kernel.at(wanted.at(), () -> due(post, wanted.at()));
    } else {
      queue(post);
    }
  }

  private void due(Post post, long at) {
    if (post.state == State.SCHEDULED && post.dispatchAt == at) {
      queue(post);
    }
  }

  private void queue(Post post) {
    post.become(State.QUEUED, kernel.now());
    String exchange = post.exchange;
    long at = post.dispatchAt;
    long waits = chance.one("waits in the queue", 500, 1_200_000, 1_200_000);
    kernel.at(kernel.now() + waits, () -> publish(post, exchange, at));
  }

  private void publish(Post post, String exchange, long at) {
    post.become(State.PUBLISHED, kernel.now());
    world
        .log()
        .add(
            new Event.Published(kernel.now(), exchange, post.tenant, post.text, post.id, at, true));
  }

  /** What was done is done at once; the response may come late. */
  private void answer(String exchange, Post post, BiConsumer<Answer, @Nullable View> reply) {
    View view = view(post, post.state);
    if (happens("slowness", exchange, 2)) {
      world.fault("SERVICE_SLOW", exchange, post.text);
      long late = chance.one("answers after", 500, 31_000, 100_000);
      kernel.at(kernel.now() + late, () -> reply.accept(Answer.DONE, view));
    } else {
      reply.accept(Answer.DONE, view);
    }
  }

  private Answer trouble(String exchange, String text, boolean mayRefuse) {
    if (happens("busy", exchange, 2)) {
      world.fault("SERVICE_BUSY", exchange, text);
      return Answer.BUSY;
    }
    if (happens("failure", exchange, 2)) {
      world.fault("SERVICE_FAILS", exchange, text);
      return Answer.FAILED;
    }
    if (mayRefuse && happens("refusal", exchange, 4)) {
      world.fault("SERVICE_REFUSES", exchange, text);
      return Answer.REFUSED;
    }
    return Answer.DONE;
  }

  /** Reads a post, perhaps as it was a moment ago; null if it is not found. */
  public @Nullable View read(String exchange, String tenant, String id) {
    Post post = owned(tenant, id);
    if (post == null || isNotSeenYet(exchange, post, post.changedAt)) {
      return null;
    }
    return view(post, seen(exchange, post));
  }

  /** Lists the posts of a tenant, as they were a moment ago. */
  public List<View> list(String exchange, String tenant) {
    List<View> found = new ArrayList<>();
    for (Post post : all) {
      if (post.tenant.equals(tenant) && kernel.now() - post.createdAt >= lag) {
        found.add(view(post, seen(exchange + " " + post.id, post)));
      }
    }
    return found;
  }

  private State seen(String exchange, Post post) {
    if (kernel.now() - post.changedAt < lag && happens("lag", exchange, 1)) {
      world.fault("READ_LAGS", exchange, post.text);
      return post.at(kernel.now() - lag);
    }
    return post.state;
  }

  private boolean isNotSeenYet(String exchange, Post post, long written) {
    if (kernel.now() - written < NOT_SEEN && happens("not seen yet", exchange, 1)) {
      world.fault("NOT_SEEN_YET", exchange, post.text);
      return true;
    }
    return false;
  }

  private static View view(Post post, State state) {
    return new View(post.id, post.tenant, post.text, state);
  }

  private @Nullable Post owned(String tenant, String id) {
    Post post = posts.get(id);
    return post == null || !post.tenant.equals(tenant) ? null : post;
  }

  /** Returns the intention that a post is of; null if there is no such post. */
  public @Nullable String text(String tenant, String id) {
    Post post = owned(tenant, id);
    return post == null ? null : post.text;
  }

  private boolean happens(String what, String exchange, int factor) {
    return !world.isCalm()
        && chance.oneIn(what, troubleOneIn * factor)
        && chance.happens(exchange + " " + what);
  }
}

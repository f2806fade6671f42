package dev.postqued.proofs;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Faults;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What goes wrong with an operation. */
public final class Trouble {

  /** The time of a sandbox whose clock stands still, which some troubles name. */
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  public static final Trouble CONNECTION_REFUSED = new Trouble("connection refused");
  public static final Trouble RESET_BEFORE =
      new Trouble("reset before it is done", Exchange::reset);
  public static final Trouble RESET_AFTER =
      new Trouble("reset after it is done", exchange -> exchange.forward().reset());
  public static final Trouble STALLED_BEFORE =
      new Trouble("never done and never answered", exchange -> exchange.take().stall());
  public static final Trouble STALLED_AFTER =
      new Trouble("done and never answered", exchange -> exchange.forward().stall());
  public static final Trouble TRUNCATED =
      new Trouble("answer cut in half", exchange -> exchange.forward().answerHalf());
  public static final Trouble SLOW = new Trouble("slow", Trouble::slowly);
  public static final Trouble GARBAGE =
      new Trouble("garbage in place of an answer", Fault::garbage);
  public static final Trouble GARBAGE_AFTER =
      new Trouble("garbage for an answer", () -> Fault.garbage().carriedOut());
  public static final Trouble PAGE =
      new Trouble("a web page in place of an answer", Fault::notJson);
  public static final Trouble EMPTY =
      new Trouble("nothing in place of an answer", Fault::emptyBody);
  public static final Trouble EMPTY_AFTER =
      new Trouble("nothing for an answer", () -> Fault.emptyBody().carriedOut());
  public static final Trouble NO_FIELDS =
      new Trouble("an empty object in place of an answer", () -> Fault.answer(200).body("{}"));
  public static final Trouble BAD_REQUEST = new Trouble("400", () -> Fault.answer(400));
  public static final Trouble UNAUTHORIZED = new Trouble("401", () -> Fault.answer(401));
  public static final Trouble PAYMENT = new Trouble("402", Fault::subscriptionRequired);
  public static final Trouble NOT_FOUND = new Trouble("404", () -> Fault.answer(404));
  public static final Trouble CONFLICT = new Trouble("409", () -> Fault.answer(409));
  public static final Trouble TOO_LARGE = new Trouble("413", () -> Fault.answer(413));
  public static final Trouble LIMIT_SECONDS =
      new Trouble("429 with seconds", () -> Fault.tooManyRequests(Duration.ofSeconds(7)));
  public static final Trouble LIMIT_DATE =
      new Trouble("429 with a date", () -> Fault.tooManyRequests(NOW.plusSeconds(7)));
  public static final Trouble LIMIT_LONG =
      new Trouble(
          "429 for longer than the cap", () -> Fault.tooManyRequests(Duration.ofMinutes(9)));
  public static final Trouble LIMIT_BARE = new Trouble("429 and no more", () -> Fault.answer(429));
  public static final Trouble ERROR = new Trouble("500", () -> Fault.answer(500));
  public static final Trouble ERROR_AFTER =
      new Trouble("500 after it is done", () -> Fault.answer(500).carriedOut());
  public static final Trouble BAD_GATEWAY = new Trouble("502", () -> Fault.answer(502));
  public static final Trouble BAD_GATEWAY_AFTER =
      new Trouble("502 after it is done", () -> Fault.answer(502).carriedOut());
  public static final Trouble UNAVAILABLE = new Trouble("503", () -> Fault.answer(503));
  public static final Trouble UNAVAILABLE_SECONDS =
      new Trouble("503 with seconds", () -> Fault.serviceUnavailable(Duration.ofSeconds(7)));
  public static final Trouble UNAVAILABLE_AFTER =
      new Trouble(
          "503 with seconds after it is done",
          () -> Fault.answer(503).header("Retry-After", "7").carriedOut());

  /** What goes wrong with any service. */
  public static final List<Trouble> ALL =
      List.of(
          CONNECTION_REFUSED,
          RESET_BEFORE,
          RESET_AFTER,
          STALLED_BEFORE,
          STALLED_AFTER,
          TRUNCATED,
          SLOW,
          GARBAGE,
          GARBAGE_AFTER,
          PAGE,
          EMPTY,
          EMPTY_AFTER,
          NO_FIELDS,
          BAD_REQUEST,
          UNAUTHORIZED,
          PAYMENT,
          NOT_FOUND,
          CONFLICT,
          TOO_LARGE,
          LIMIT_SECONDS,
          LIMIT_DATE,
          LIMIT_LONG,
          LIMIT_BARE,
          ERROR,
          ERROR_AFTER,
          BAD_GATEWAY,
          BAD_GATEWAY_AFTER,
          UNAVAILABLE,
          UNAVAILABLE_SECONDS,
          UNAVAILABLE_AFTER);

  private final String words;
  private final Relay.@Nullable Script script;
  private final @Nullable Supplier<Fault> fault;

  private Trouble(String words) {
    this(words, null, null);
  }

  private Trouble(String words, Relay.Script script) {
    this(words, script, null);
  }

  private Trouble(String words, Supplier<Fault> fault) {
    this(words, null, fault);
  }

  private Trouble(String words, Relay.@Nullable Script script, @Nullable Supplier<Fault> fault) {
    this.words = words;
    this.script = script;
    this.fault = fault;
  }

  /** Makes a trouble that only one service has. */
  public static Trouble of(String words, Supplier<Fault> fault) {
    return new Trouble(words, fault);
  }

  /** Makes a trouble of the network. */
  public static Trouble onTheWay(String words, Relay.Script script) {
    return new Trouble(words, script);
  }

  /** Returns whether a client finds out by waiting. */
  public boolean takesTime() {
    return this == STALLED_BEFORE || this == STALLED_AFTER;
  }

  /**
   * Lets it happen to the next so many requests of an operation.
   *
   * @param faults those of the sandbox, of this operation
   * @param before what a client asks for just before; null if it begins with this operation
   */
  public void befall(
      Relay relay, Faults.Plan faults, Object operation, @Nullable Object before, int times) {
    if (fault != null) {
      faults.times(times).then(fault.get());
    } else if (script != null) {
      relay.play(sometimes(script, operation, times));
    } else if (before == null) {
      relay.refuse();
    } else {
      relay.play(refusingAfter(relay, before));
    }
  }

  private static Relay.Script sometimes(Relay.Script script, Object operation, int times) {
    AtomicInteger left = new AtomicInteger(times);
    return exchange -> {
      boolean due = exchange.is(operation) && left.getAndDecrement() > 0;
      (due ? script : Relay.Script.FAITHFUL).play(exchange);
    };
  }

  /** The last answer that comes through is that to the operation before. */
  private static Relay.Script refusingAfter(Relay relay, Object before) {
    return exchange -> {
      exchange.forward();
      if (exchange.is(before)) {
        relay.refuse();
      }
      exchange.answer();
    };
  }

  private static void slowly(Exchange exchange) throws IOException {
    exchange.forward();
    LockSupport.parkNanos(Duration.ofMillis(60).toNanos());
    exchange.answer();
  }

  @Override
  public String toString() {
    return words;
  }
}

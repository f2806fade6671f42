package dev.postqued.proof;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What goes wrong with an operation. */
@SuppressWarnings("ImmutableEnumChecker")
enum Trouble {
  CONNECTION_REFUSED("connection refused"),
  RESET_BEFORE("reset before it is done", Exchange::reset),
  RESET_AFTER("reset after it is done", exchange -> exchange.forward().reset()),
  STALLED_BEFORE("never done and never answered", exchange -> exchange.take().stall()),
  STALLED_AFTER("done and never answered", exchange -> exchange.forward().stall()),
  TRUNCATED("answer cut in half", exchange -> exchange.forward().answerHalf()),
  SLOW("slow", Trouble::slowly),
  GARBAGE("garbage in place of an answer", Fault::garbage),
  GARBAGE_AFTER("garbage for an answer", () -> Fault.garbage().carriedOut()),
  PAGE("a web page in place of an answer", Fault::notJson),
  EMPTY("nothing in place of an answer", Fault::emptyBody),
  EMPTY_AFTER("nothing for an answer", () -> Fault.emptyBody().carriedOut()),
  NO_FIELDS("an empty object in place of an answer", () -> Fault.answer(200).body("{}")),
  BAD_REQUEST("400", () -> Fault.answer(400)),
  UNAUTHORIZED("401", () -> Fault.answer(401)),
  PAYMENT("402", Fault::subscriptionRequired),
  NOT_FOUND("404", () -> Fault.answer(404)),
  CONFLICT("409", () -> Fault.answer(409)),
  TOO_LARGE("413", () -> Fault.answer(413)),
  LIMIT_SECONDS("429 with seconds", () -> Fault.tooManyRequests(Duration.ofSeconds(7))),
  LIMIT_DATE("429 with a date", () -> Fault.tooManyRequests(Stage.NOW.plusSeconds(7))),
  LIMIT_LONG("429 for longer than the cap", () -> Fault.tooManyRequests(Duration.ofMinutes(9))),
  LIMIT_BARE("429 and no more", () -> Fault.answer(429)),
  ERROR("500", () -> Fault.answer(500)),
  ERROR_AFTER("500 after it is done", () -> Fault.answer(500).carriedOut()),
  BAD_GATEWAY("502", () -> Fault.answer(502)),
  BAD_GATEWAY_AFTER("502 after it is done", () -> Fault.answer(502).carriedOut()),
  UNAVAILABLE("503", () -> Fault.answer(503)),
  UNAVAILABLE_SECONDS("503 with seconds", () -> Fault.serviceUnavailable(Duration.ofSeconds(7))),
  UNAVAILABLE_AFTER(
      "503 with seconds after it is done",
      () -> Fault.answer(503).header("Retry-After", "7").carriedOut());

  private final String words;
  private final Relay.Script script;
  private final Supplier<Fault> fault;

  Trouble(String words) {
    this(words, null, null);
  }

  Trouble(String words, Relay.Script script) {
    this(words, script, null);
  }

  Trouble(String words, Supplier<Fault> fault) {
    this(words, null, fault);
  }

  Trouble(String words, Relay.Script script, Supplier<Fault> fault) {
    this.words = words;
    this.script = script;
    this.fault = fault;
  }

  /** Whether a client finds out by waiting. */
  boolean takesTime() {
    return this == STALLED_BEFORE || this == STALLED_AFTER;
  }

  /** Lets it happen to the next so many requests of an operation. */
  void befall(Stage stage, Operation operation, Operation before, int times) {
    if (fault != null) {
      stage.sandbox.faults().on(operation).times(times).then(fault.get());
    } else if (script != null) {
      stage.relay.play(sometimes(operation, times));
    } else if (before == null) {
      stage.relay.refuse();
    } else {
      stage.relay.play(refusingAfter(stage.relay, before));
    }
  }

  private Relay.Script sometimes(Operation operation, int times) {
    AtomicInteger left = new AtomicInteger(times);
    return exchange -> {
      boolean due = exchange.operation() == operation && left.getAndDecrement() > 0;
      (due ? script : Relay.Script.FAITHFUL).play(exchange);
    };
  }

  /** The last answer that comes through is that to the operation before. */
  private static Relay.Script refusingAfter(Relay relay, Operation before) {
    return exchange -> {
      exchange.forward();
      if (exchange.operation() == before) {
        relay.refuse();
      }
      exchange.answer();
    };
  }

  private static void slowly(Exchange exchange) throws java.io.IOException {
    exchange.forward();
    java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(60).toNanos());
    exchange.answer();
  }

  @Override
  public String toString() {
    return words;
  }
}

package dev.postqued.proof;

import dev.postqued.proofs.Exchange;
import dev.postqued.proofs.Relay;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** A network and a service that do anything to anyone, by chance. */
final class Weather implements Relay.Script {

  private static final List<Supplier<Fault>> ANSWERS =
      List.of(
          () -> Fault.answer(400),
          () -> Fault.answer(401),
          () -> Fault.answer(404),
          () -> Fault.answer(409),
          () -> Fault.tooManyRequests(Duration.ofSeconds(3)),
          () -> Fault.tooManyRequests(Duration.ofMinutes(5)),
          () -> Fault.answer(429),
          () -> Fault.answer(500),
          () -> Fault.answer(500).carriedOut(),
          () -> Fault.answer(502),
          () -> Fault.answer(502).carriedOut(),
          () -> Fault.serviceUnavailable(Duration.ofSeconds(2)),
          () -> Fault.answer(503).header("Retry-After", "2").carriedOut(),
          Fault::notJson,
          Fault::garbage,
          () -> Fault.garbage().carriedOut(),
          Fault::emptyBody,
          Fault::subscriptionRequired);

  private final Stage stage;
  private final Random random;
  private final int percent;
  private final Object faults = new Object();
  private final Queue<Exchange> late = new ConcurrentLinkedQueue<>();

  Weather(Stage stage, long seed, int percent) {
    this.stage = stage;
    this.random = new Random(seed);
    this.percent = percent;
  }

  private synchronized int roll(int bound) {
    return random.nextInt(bound);
  }

  @Override
  public void play(Exchange exchange) throws IOException {
    if (roll(100) >= percent) {
      Relay.Script.FAITHFUL.play(exchange);
      return;
    }
    switch (roll(9)) {
      case 0 -> exchange.reset();
      case 1 -> exchange.forward().reset();
      case 2 -> exchange.forward().answerHalf();
      case 3 -> twice(exchange);
      case 4 -> later(exchange);
      case 5 -> exchange.forwardHalf();
      default -> oddly(exchange);
    }
  }

  /**
   * The second of two is answered. No fault comes between them: of a first that is accepted and a
   * second that is refused, no client could know.
   */
  private void twice(Exchange exchange) throws IOException {
    synchronized (faults) {
      exchange.forward().forward();
    }
    exchange.answer();
  }

  /** It is lost, and arrives when others have come and gone. */
  private void later(Exchange exchange) throws IOException {
    late.add(exchange.take());
    exchange.reset();
    Exchange first = late.size() > 3 ? late.poll() : null;
    if (first != null) {
      first.forward();
    }
  }

  /**
   * The answer is another one. An empty yes to the end of an upload is left out: no property of that
   * answer is documented, so a client has to believe it, and the service then refuses the post.
   */
  private void oddly(Exchange exchange) throws IOException {
    Operation operation = (Operation) exchange.operation();
    Fault fault = ANSWERS.get(roll(ANSWERS.size())).get();
    if (operation != Operation.COMPLETE_UPLOAD || !fault.equals(Fault.emptyBody())) {
      synchronized (faults) {
        stage.sandbox.faults().on(operation).then(fault);
      }
    }
    Relay.Script.FAITHFUL.play(exchange);
  }

  /** What was on its way arrives now. */
  void clear() throws IOException {
    stage.sandbox.faults().clear();
    for (Exchange exchange = late.poll(); exchange != null; exchange = late.poll()) {
      exchange.forward();
    }
  }
}

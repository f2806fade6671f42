package dev.postqued.proofs;

import dev.postqued.support.Programs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Kills one program after the other behind a relay, each in a way that is drawn. */
public final class Killings {

  /** How a program ends that was killed, or halted as if it was. */
  public static final int DIED = 137;

  private final Programs programs;
  private final Class<?> program;
  private final Relay relay;
  private final Object upload;
  private final Random random;
  private final Queue<Exchange> late = new ConcurrentLinkedQueue<>();
  private final List<String> history = new ArrayList<>();

  /**
   * Kills nothing yet.
   *
   * @param upload the operation that sends a file
   */
  public Killings(Programs programs, Class<?> program, Relay relay, Object upload, long seed) {
    this.programs = programs;
    this.program = program;
    this.relay = relay;
    this.upload = upload;
    this.random = new Random(seed);
  }

  /**
   * Starts a program and waits until it was killed. What was on its way from the one before arrives then.
   *
   * @param arguments makes its arguments
   */
  public void kill(Function<Death, List<String>> arguments)
      throws IOException, InterruptedException {
    List<Exchange> fromBefore = List.copyOf(late);
    Death death = Death.any(random);
    history.add(death.toString());
    CompletableFuture<Process> running = new CompletableFuture<>();
    relay.play(script(death, running));
    Process started = programs.start(program, arguments.apply(death));
    running.complete(started);
    int end = started.waitFor();
    if (end != DIED) {
      throw new AssertionError("the program ended with " + end + this);
    }
    for (Exchange exchange : fromBefore) {
      late.remove(exchange);
      exchange.forward();
    }
  }

  /** Lets everything arrive that is still on its way. */
  public void arriveLate() throws IOException {
    for (Exchange exchange = late.poll(); exchange != null; exchange = late.poll()) {
      exchange.forward();
    }
  }

  /** Returns how many programs were killed. */
  public int count() {
    return history.size();
  }

  private Relay.Script script(Death death, CompletableFuture<Process> running) {
    AtomicInteger requests = new AtomicInteger();
    return exchange -> {
      if (requests.incrementAndGet() < death.step() || !isTouched(exchange, death.kind())) {
        Relay.Script.FAITHFUL.play(exchange);
      } else {
        die(exchange, death.kind(), running.join());
      }
    };
  }

  private boolean isTouched(Exchange exchange, Death.Kind kind) {
    return switch (kind) {
      case NONE, BEFORE_CHANGE, AFTER_CHANGE, IN_CHANGE -> false;
      case HALF_UPLOADED -> exchange.is(upload);
      default -> true;
    };
  }

  private void die(Exchange exchange, Death.Kind kind, Process running) throws IOException {
    switch (kind) {
      case UNANSWERED -> exchange.forward();
      case HALF_ANSWERED -> exchange.forward().answerHalf();
      case HALF_UPLOADED -> exchange.forwardHalf();
      default -> exchange.take();
    }
    end(running);
    switch (kind) {
      case REQUEST_ARRIVES -> exchange.forward();
      case REQUEST_ARRIVES_LATE -> late.add(exchange);
      default -> {}
    }
  }

  private static void end(Process running) throws IOException {
    try {
      running.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public String toString() {
    return " after " + String.join(" ", history);
  }
}

package dev.postqued.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A sandbox behind a relay, whose posts are drafts first. */
public abstract class DraftStage implements AutoCloseable {

  private final PromotionRelay relay;

  /** Requests that were lost to the client, and are still on their way. */
  private final Queue<Exchange> late = new ConcurrentLinkedQueue<>();

  protected DraftStage(PromotionRelay relay) {
    this.relay = relay;
  }

  /** Returns the relay. */
  public PromotionRelay relay() {
    return relay;
  }

  /** Returns the ids of what goes out or went out, by what the sandbox knows now. */
  public abstract List<String> out();

  /** Returns the ids of what is a draft. */
  public abstract List<String> drafts();

  /** Forgets what happened. */
  public void reset() {
    relay.recover();
    relay.forget();
    late.clear();
  }

  /** From now on so many requests of an operation arrive only behind the one that comes after them. */
  public void delay(Object operation, int times) {
    int[] left = {times};
    relay.play(
        exchange -> {
          if (exchange.is(operation) && left[0]-- > 0) {
            late.add(exchange.take());
            exchange.reset();
          } else {
            exchange.forward();
            arriveLate();
            exchange.answer();
          }
        });
  }

  /** Lets everything arrive that is still on its way. */
  public void arriveLate() {
    try {
      for (Exchange exchange = late.poll(); exchange != null; exchange = late.poll()) {
        exchange.forward();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    relay.close();
  }
}

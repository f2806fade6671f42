package dev.postqued.postsyncer.proof;

import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.PostSyncerBuilder;
import dev.postqued.proofs.Exchange;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.postsyncer.KeptPost;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import dev.postqued.testkit.postsyncer.SecondChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A sandbox behind a relay, in which a second change of what is going out publishes it again. */
final class SyncerStage implements AutoCloseable {

  private static final String DRAFT = "DRAFT";

  final PostSyncerSandbox sandbox;
  final SyncerRelay relay;

  /** Requests that were lost to the client, and are still on their way. */
  private final Queue<Exchange> late = new ConcurrentLinkedQueue<>();

  SyncerStage(SandboxClock clock) {
    sandbox =
        PostSyncerSandbox.builder()
            .clock(clock)
            .rateLimit(false)
            .secondChange(SecondChange.PUBLISHES_AGAIN)
            .start();
    relay = new SyncerRelay(sandbox.baseUrl());
  }

  PostSyncerBuilder client() {
    return PostSyncer.builder(sandbox.token())
        .baseUrl(url(sandbox.baseUrl()))
        .uploadUrl(url(sandbox.uploadUrl()))
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance);
  }

  /** The way to an address of the sandbox through the relay. */
  URI url(URI direct) {
    return relay.baseUrl().resolve(direct.getPath());
  }

  void reset() {
    relay.recover();
    relay.forget();
    late.clear();
    sandbox.reset();
  }

  /** From now on so many requests of an operation arrive only behind the one that comes after them. */
  void delay(String operation, int times) {
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
  void arriveLate() {
    try {
      for (Exchange exchange = late.poll(); exchange != null; exchange = late.poll()) {
        exchange.forward();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What goes out or went out, by what the sandbox knows now. */
  List<KeptPost> out() {
    return sandbox.journal().posts().stream().filter(post -> !post.status().equals(DRAFT)).toList();
  }

  List<KeptPost> drafts() {
    return sandbox.journal().posts().stream().filter(post -> post.status().equals(DRAFT)).toList();
  }

  @Override
  public void close() {
    relay.close();
    sandbox.close();
  }
}

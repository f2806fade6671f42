package dev.postqued.internal;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Accounts;
import dev.postqued.accounts.Platform;
import dev.postqued.engine.Engine;
import dev.postqued.engine.Waits;
import dev.postqued.internal.media.ClientMedia;
import dev.postqued.internal.publishing.ClientPublishing;
import dev.postqued.internal.publishing.PostPublishing;
import dev.postqued.internal.publishing.Preflight;
import dev.postqued.internal.publishing.PublicationPolling;
import dev.postqued.internal.v1.V1;
import dev.postqued.internal.webhooks.ReceivingWebhooks;
import dev.postqued.internal.wire.Wire;
import dev.postqued.limits.Budget;
import dev.postqued.limits.RateState;
import dev.postqued.media.Media;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Publishing;
import dev.postqued.signatures.WebhookVerifier;
import dev.postqued.webhooks.Webhooks;
import java.time.Clock;
import java.util.List;

/** Assembles a client, and chooses the version of the API. */
public final class Client implements AutoCloseable {

  private final Engine engine;
  private final V1 v1;
  private final Media media;
  private final Publishing publishing;
  private final Webhooks webhooks;

  /** Does not use the network. */
  public Client(Engine engine, WebhookVerifier verifier) {
    this.engine = engine;
    v1 = new V1(engine);
    Wire wire = v1.wire();
    Clock clock = engine.environment().clock();
    media = new ClientMedia(wire, engine);
    Waits<Publication> waits = engine.waits(new PublicationPolling(wire));
    publishing =
        new ClientPublishing(
            wire,
            engine.posts(new PostPublishing(wire, waits, clock)),
            new Preflight(Preflight::told, clock),
            waits);
    webhooks = new ReceivingWebhooks(engine.events(verifier), waits);
  }

  /** Returns how much of a budget is left. */
  public RateState limit(Budget budget) {
    return engine.limit(budget);
  }

  /** Returns the receiver of events. */
  public Webhooks webhooks() {
    return webhooks;
  }

  /** Returns the connected accounts. */
  public Accounts accounts() {
    Wire wire = v1.wire();
    return new Accounts() {
      @Override
      public List<Account> list() {
        return wire.accounts(null);
      }

      @Override
      public List<Account> list(Platform platform) {
        return wire.accounts(platform);
      }
    };
  }

  /** Returns the uploads. */
  public Media media() {
    return media;
  }

  /** Returns the publishing. */
  public Publishing publishing() {
    return publishing;
  }

  /** Creates an instance of a generated interface. */
  public <T> T bindings(Class<T> api) {
    return v1.bindings(api);
  }

  @Override
  public void close() {
    engine.close();
  }
}

package dev.postqued.internal;

import dev.postqued.accounts.Accounts;
import dev.postqued.engine.Engine;
import dev.postqued.engine.Waits;
import dev.postqued.insights.Insights;
import dev.postqued.internal.media.ClientMedia;
import dev.postqued.internal.publishing.ClientPublishing;
import dev.postqued.internal.publishing.PostPublishing;
import dev.postqued.internal.publishing.Preflight;
import dev.postqued.internal.publishing.PublicationPolling;
import dev.postqued.internal.publishing.RulesOfVersion;
import dev.postqued.internal.v1.V1;
import dev.postqued.internal.v2.V2Wire;
import dev.postqued.internal.webhooks.ReceivingWebhooks;
import dev.postqued.internal.wire.Wire;
import dev.postqued.media.Library;
import dev.postqued.media.Media;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Publishing;
import dev.postqued.signatures.WebhookVerifier;
import dev.postqued.webhooks.Webhooks;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Assembles the parts of a client for a version of the API. */
public final class Client {

  private final Wire wire;
  private final Media media;
  private final Publishing publishing;
  private final @Nullable Webhooks webhooks;

  private Client(
      Engine engine, Wire wire, RulesOfVersion rules, @Nullable WebhookVerifier verifier) {
    this.wire = wire;
    Clock clock = engine.environment().clock();
    media = new ClientMedia(wire, engine);
    Waits<Publication> waits = engine.waits(new PublicationPolling(wire));
    publishing =
        new ClientPublishing(
            wire,
            engine.posts(new PostPublishing(wire, waits, clock)),
            new Preflight(Preflight::told, clock, rules),
            waits,
            clock);
    webhooks = verifier == null ? null : new ReceivingWebhooks(engine.events(verifier), waits);
  }

  /** A client of version 1. Does not use the network. */
  public static Client ofV1(Engine engine, WebhookVerifier verifier) {
    return new Client(engine, V1.wire(engine), RulesOfVersion.V1, verifier);
  }

  /** A client of version 2, which sends no events. Does not use the network. */
  public static Client ofV2(Engine engine, @Nullable String workspaceId) {
    return new Client(engine, new V2Wire(engine, workspaceId), RulesOfVersion.V2, null);
  }

  /** Returns the receiver of events. */
  public Webhooks webhooks() {
    if (webhooks == null) {
      throw new UnsupportedOperationException(
          "version 2 of the API sends its users no webhooks; follow publications with await(...)");
    }
    return webhooks;
  }

  /** Returns the connected accounts. */
  public Accounts accounts() {
    return wire.accounts();
  }

  /** Returns the uploads. */
  public Media media() {
    return media;
  }

  /** Returns the media library. */
  public Library library() {
    return wire.library();
  }

  /** Returns figures and comments. */
  public Insights insights() {
    return wire.insights();
  }

  /** Returns the publishing. */
  public Publishing publishing() {
    return publishing;
  }
}

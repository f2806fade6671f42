package dev.postqued.internal;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Accounts;
import dev.postqued.accounts.Platform;
import dev.postqued.internal.call.Calls;
import dev.postqued.internal.http.Answers;
import dev.postqued.internal.http.HttpStack;
import dev.postqued.internal.media.UploadThreads;
import dev.postqued.internal.media.Uploads;
import dev.postqued.internal.publishing.Follower;
import dev.postqued.internal.publishing.JournaledPublishing;
import dev.postqued.internal.publishing.Preflight;
import dev.postqued.internal.upload.Storage;
import dev.postqued.internal.v1.V1;
import dev.postqued.internal.webhooks.ReceivingWebhooks;
import dev.postqued.internal.wire.Wire;
import dev.postqued.media.Media;
import dev.postqued.publishing.Publishing;
import dev.postqued.webhooks.Webhooks;
import java.util.List;

/** A client, put together: here is where a version of the API is chosen. */
public final class Client implements AutoCloseable {

  private final HttpStack http;
  private final V1 v1;
  private final UploadThreads uploadThreads;
  private final Media media;
  private final Publishing publishing;
  private final Follower follower;
  private final Webhooks webhooks;

  /** Touches no network. */
  public Client(Settings settings) {
    http = new HttpStack(settings);
    Answers answers = new Answers(settings.clock());
    v1 = new V1(settings, http, answers, new Calls("api", settings));
    Wire wire = v1.wire();
    uploadThreads = new UploadThreads(settings.maxUploads());
    Uploads uploads =
        new Uploads(
            wire,
            new Storage(http, answers, settings.idleTimeout()),
            new Calls("storage", settings),
            uploadThreads,
            settings.maxUploads());
    media = uploads;
    follower = new Follower(wire::publication, settings.ticker(), settings.sleeper());
    publishing =
        new JournaledPublishing(
            wire,
            uploads,
            settings.journal(),
            settings.clock(),
            new Preflight(Preflight::told, settings.clock()),
            follower);
    webhooks = new ReceivingWebhooks(settings.webhookVerifier(), follower, settings.clock());
  }

  /** Events. */
  public Webhooks webhooks() {
    return webhooks;
  }

  /** The connected accounts. */
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

  /** Uploads. */
  public Media media() {
    return media;
  }

  /** Posts. */
  public Publishing publishing() {
    return publishing;
  }

  /** A generated interface. */
  public <T> T bindings(Class<T> api) {
    return v1.bindings(api);
  }

  @Override
  public void close() {
    follower.close();
    uploadThreads.close();
    http.close();
  }
}

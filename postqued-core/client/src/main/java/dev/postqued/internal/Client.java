package dev.postqued.internal;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Accounts;
import dev.postqued.accounts.Platform;
import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.http.HttpStack;
import dev.postqued.engine.internal.upload.Storage;
import dev.postqued.environment.Environment;
import dev.postqued.internal.media.UploadThreads;
import dev.postqued.internal.media.Uploads;
import dev.postqued.internal.publishing.Follower;
import dev.postqued.internal.publishing.JournaledPublishing;
import dev.postqued.internal.publishing.Preflight;
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
  public Client(ClientSettings client) {
    Settings settings = client.engine();
    Environment environment = settings.environment();
    http = new HttpStack(settings);
    ErrorResponses errors =
        new ErrorResponses(settings.service(), settings.redaction(), environment.clock());
    Retrier calls = Retrier.ofApi(settings);
    v1 = new V1(settings, http, errors, calls);
    Wire wire = v1.wire();
    uploadThreads = new UploadThreads(client.maxUploads());
    Uploads uploads =
        new Uploads(
            wire,
            new Storage(settings, http, errors),
            Retrier.ofStorage(settings),
            uploadThreads,
            client.maxUploads());
    media = uploads;
    follower = new Follower(wire::publication, environment.ticker(), environment.threads()::sleep);
    publishing =
        new JournaledPublishing(
            wire,
            uploads,
            client.journal(),
            environment.clock(),
            new Preflight(Preflight::told, environment.clock()),
            follower);
    webhooks = new ReceivingWebhooks(client.webhookVerifier(), follower, environment.clock());
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

package dev.postqued.postsyncer;

import dev.postqued.engine.ApiClient;
import dev.postqued.engine.Engine;
import dev.postqued.engine.EnvironmentVariables;
import dev.postqued.postsyncer.analytics.Analytics;
import dev.postqued.postsyncer.comments.Comments;
import dev.postqued.postsyncer.internal.ClientAnalytics;
import dev.postqued.postsyncer.internal.ClientComments;
import dev.postqued.postsyncer.internal.ClientFolders;
import dev.postqued.postsyncer.internal.ClientLabels;
import dev.postqued.postsyncer.internal.ClientLibrary;
import dev.postqued.postsyncer.internal.ClientPosts;
import dev.postqued.postsyncer.internal.ClientWebhooks;
import dev.postqued.postsyncer.internal.ClientWorkspaces;
import dev.postqued.postsyncer.internal.PostSyncerBindings;
import dev.postqued.postsyncer.internal.ReceivedEvents;
import dev.postqued.postsyncer.internal.Wire;
import dev.postqued.postsyncer.posts.Posts;
import dev.postqued.postsyncer.webhooks.Events;
import dev.postqued.postsyncer.webhooks.Webhooks;
import dev.postqued.postsyncer.workspaces.Account;
import dev.postqued.postsyncer.workspaces.Folders;
import dev.postqued.postsyncer.workspaces.Labels;
import dev.postqued.postsyncer.workspaces.Library;
import dev.postqued.postsyncer.workspaces.Workspace;
import dev.postqued.signatures.WebhookVerifier;
import java.util.List;

/**
 * A client of the PostSyncer API. {@link #posts()} publishes posts once, although the service has no
 * idempotency keys; what has no method of its own is called by {@link #bindings}, with the token, the limits,
 * the retries and the errors of the service: a call that creates or publishes something is not repeated there
 * once it may have been carried out.
 */
public final class PostSyncer extends ApiClient {

  private final ClientPosts posts;
  private final Comments comments;
  private final Analytics analytics;
  private final Library library;
  private final Folders folders;
  private final Labels labels;
  private final Webhooks webhooks;
  private final Events events;
  private final ClientWorkspaces workspaces;

  PostSyncer(Engine engine, WebhookVerifier verifier) {
    super(engine, PostSyncerBindings.APIS, PostSyncerBindings.streamed(engine));
    Wire wire = new Wire(engine);
    this.workspaces = new ClientWorkspaces(engine);
    this.posts = new ClientPosts(engine, workspaces::accounts);
    this.comments = new ClientComments(wire);
    this.analytics = new ClientAnalytics(wire);
    this.library = new ClientLibrary(wire);
    this.folders = new ClientFolders(wire);
    this.labels = new ClientLabels(wire);
    this.webhooks = new ClientWebhooks(wire);
    this.events = new ReceivedEvents(engine.events(verifier), posts::hurry);
  }

  /** Returns the publishing of posts, each once. */
  public Posts posts() {
    return posts;
  }

  /** Returns the comments on posts. */
  public Comments comments() {
    return comments;
  }

  /** Returns how posts are doing. */
  public Analytics analytics() {
    return analytics;
  }

  /** Returns the media library. */
  public Library library() {
    return library;
  }

  /** Returns the folders of the media library. */
  public Folders folders() {
    return folders;
  }

  /** Returns the labels, which group posts. */
  public Labels labels() {
    return labels;
  }

  /** Returns the addresses that get events. */
  public Webhooks webhooks() {
    return webhooks;
  }

  /** Returns what receives the events that the service sends. */
  public Events events() {
    return events;
  }

  /**
   * Lists the workspaces of the token.
   *
   * @return the workspaces in the order of the service
   * @throws dev.postqued.errors.ServiceException if the service cannot be reached or refuses
   */
  public List<Workspace> workspaces() {
    return workspaces.workspaces();
  }

  /**
   * Lists the accounts of all workspaces.
   *
   * @return the accounts in the order of the service
   * @throws dev.postqued.errors.ServiceException if the service cannot be reached or refuses
   */
  public List<Account> accounts() {
    return workspaces.accounts();
  }

  /**
   * Disconnects an account. Its posts lose it; to connect it again, use the dashboard.
   *
   * @param accountId its id
   * @throws IllegalArgumentException if the id is not positive
   * @throws dev.postqued.errors.ServiceException if the service cannot be reached or refuses
   */
  public void disconnect(long accountId) {
    workspaces.disconnect(accountId);
  }

  /**
   * Creates a client from the environment: {@code POSTSYNCER_API_TOKEN}, which is required.
   *
   * @return a client with the defaults of {@link PostSyncerBuilder}
   * @throws IllegalStateException if there is no token in the environment
   * @throws IllegalArgumentException if the token is malformed
   */
  public static PostSyncer fromEnv() {
    return builderFromEnv().build();
  }

  /**
   * Starts a client with the token that the environment has, {@code POSTSYNCER_API_TOKEN}.
   *
   * @return a builder with the defaults
   * @throws IllegalStateException if there is no token in the environment
   * @throws IllegalArgumentException if the token is malformed
   */
  public static PostSyncerBuilder builderFromEnv() {
    return EnvironmentVariables.system()
        .required(
            "POSTSYNCER_API_TOKEN",
            "create a token in Settings, API Integrations, at https://app.postsyncer.com and export it",
            PostSyncer::builder);
  }

  /**
   * Starts a client.
   *
   * @param token the API token: digits, a bar, and text
   * @return a builder with the defaults
   * @throws IllegalArgumentException if the token is empty or has another form
   */
  public static PostSyncerBuilder builder(String token) {
    return new PostSyncerBuilder(token);
  }
}

package dev.postqued.postquickai;

import dev.postqued.engine.ApiClient;
import dev.postqued.engine.Engine;
import dev.postqued.engine.EnvironmentVariables;
import dev.postqued.postquickai.accounts.Accounts;
import dev.postqued.postquickai.content.Posts;
import dev.postqued.postquickai.credits.Spending;
import dev.postqued.postquickai.groups.Groups;
import dev.postqued.postquickai.images.Images;
import dev.postqued.postquickai.internal.ClientAccounts;
import dev.postqued.postquickai.internal.ClientGroups;
import dev.postqued.postquickai.internal.ClientImages;
import dev.postqued.postquickai.internal.ClientPosts;
import dev.postqued.postquickai.internal.ClientPublishing;
import dev.postqued.postquickai.internal.ClientUsage;
import dev.postqued.postquickai.internal.ClientVideos;
import dev.postqued.postquickai.internal.ClientWriting;
import dev.postqued.postquickai.internal.Ledger;
import dev.postqued.postquickai.internal.PostQuickAiBindings;
import dev.postqued.postquickai.internal.Wire;
import dev.postqued.postquickai.publishing.Publishing;
import dev.postqued.postquickai.usage.RequestFigures;
import dev.postqued.postquickai.usage.RequestPeriod;
import dev.postqued.postquickai.usage.Usage;
import dev.postqued.postquickai.videos.Videos;
import dev.postqued.postquickai.writing.Writing;
import java.util.Map;

/**
 * A client of the PostQuickAI API. {@link #publishing()} publishes posts and videos, each once. Generations cost credits:
 * none is repeated once it may have been carried out, and {@link PostQuickAiBuilder#creditBudget} limits them. What has no
 * method of its own is called by {@link #bindings}, with the key, the limits, the retries and the errors of the service;
 * what that costs is not counted.
 */
public final class PostQuickAi extends ApiClient {

  private final Ledger ledger;
  private final ClientPublishing publishing;
  private final Posts posts;
  private final Writing writing;
  private final Images images;
  private final Videos videos;
  private final Groups groups;
  private final Accounts accounts;
  private final ClientUsage usage;

  PostQuickAi(Engine engine, Ledger ledger) {
    super(engine, PostQuickAiBindings.APIS, Map.of());
    Wire wire = new Wire(engine);
    this.ledger = ledger;
    this.publishing = new ClientPublishing(wire);
    this.posts = new ClientPosts(wire, ledger);
    this.writing = new ClientWriting(wire, ledger);
    this.images = new ClientImages(wire, ledger);
    this.videos = new ClientVideos(wire, ledger);
    this.groups = new ClientGroups(wire);
    this.accounts = new ClientAccounts(wire);
    this.usage = new ClientUsage(wire);
  }

  /** Returns the publishing of posts and videos, each once. */
  public Publishing publishing() {
    return publishing;
  }

  /** Returns posts before they are published: generated, written and edited. */
  public Posts posts() {
    return posts;
  }

  /** Returns texts written and edited by a model. */
  public Writing writing() {
    return writing;
  }

  /** Returns images made by a model. */
  public Images images() {
    return images;
  }

  /** Returns videos made by a model. */
  public Videos videos() {
    return videos;
  }

  /** Returns the content groups. */
  public Groups groups() {
    return groups;
  }

  /** Returns the connected accounts, the user and the keys. */
  public Accounts accounts() {
    return accounts;
  }

  /**
   * Reads what the plan includes, and how much of it is used.
   *
   * @return the usage, which the dashboard shares
   * @throws dev.postqued.errors.ServiceException if the service cannot be reached or refuses
   */
  public Usage usage() {
    return usage.usage();
  }

  /**
   * Reads how requests to the API went.
   *
   * @param period how far back
   * @return the figures
   * @throws dev.postqued.errors.ServiceException if the service cannot be reached or refuses
   */
  public RequestFigures requestFigures(RequestPeriod period) {
    return usage.requestFigures(period);
  }

  /** Returns what this client has spent on generations, as far as it knows. */
  public Spending spending() {
    return ledger.spending();
  }

  /**
   * Creates a client from the environment: {@code POSTQUICKAI_API_KEY}, which is required.
   *
   * @return a client with the defaults of {@link PostQuickAiBuilder}
   * @throws IllegalStateException if there is no key in the environment
   * @throws IllegalArgumentException if the key is malformed
   */
  public static PostQuickAi fromEnv() {
    return builderFromEnv().build();
  }

  /**
   * Starts a client with the key that the environment has, {@code POSTQUICKAI_API_KEY}.
   *
   * @return a builder with the defaults
   * @throws IllegalStateException if there is no key in the environment
   * @throws IllegalArgumentException if the key is malformed
   */
  public static PostQuickAiBuilder builderFromEnv() {
    return EnvironmentVariables.system()
        .required(
            "POSTQUICKAI_API_KEY",
            "create a key at https://www.postquick.ai/dashboard/api and export it",
            PostQuickAi::builder);
  }

  /**
   * Starts a client.
   *
   * @param apiKey the API key, which starts with {@code pq_live_}
   * @return a builder with the defaults
   * @throws IllegalArgumentException if the key is empty or has another prefix
   */
  public static PostQuickAiBuilder builder(String apiKey) {
    return new PostQuickAiBuilder(apiKey);
  }
}

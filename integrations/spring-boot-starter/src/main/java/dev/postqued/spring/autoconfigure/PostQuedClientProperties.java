package dev.postqued.spring.autoconfigure;

import dev.postqued.ApiVersion;
import org.jspecify.annotations.Nullable;

/** The options of a client of PostQued. */
class PostQuedClientProperties extends ClientProperties {

  /** API key; it begins with pq_. */
  private @Nullable String apiKey;

  /** Version of the API. */
  private @Nullable ApiVersion apiVersion;

  /** Workspace, with version 2; by default the only one of the API key. */
  private @Nullable String workspaceId;

  /** Path at which the application receives the events of version 1. */
  private @Nullable String webhookPath;

  public @Nullable String getApiKey() {
    return apiKey;
  }

  public void setApiKey(@Nullable String apiKey) {
    this.apiKey = apiKey;
  }

  public @Nullable ApiVersion getApiVersion() {
    return apiVersion;
  }

  public void setApiVersion(@Nullable ApiVersion apiVersion) {
    this.apiVersion = apiVersion;
  }

  public @Nullable String getWorkspaceId() {
    return workspaceId;
  }

  public void setWorkspaceId(@Nullable String workspaceId) {
    this.workspaceId = workspaceId;
  }

  public @Nullable String getWebhookPath() {
    return webhookPath;
  }

  public void setWebhookPath(@Nullable String webhookPath) {
    this.webhookPath = webhookPath;
  }
}

package dev.postqued.spring.autoconfigure;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of a client of PostSyncer. */
class PostSyncerClientProperties extends ClientProperties {

  /** API token: digits, a bar, and text. */
  private @Nullable String token;

  /** Address of the host that takes uploads. */
  private @Nullable URI uploadUrl;

  /** Secrets that events are signed with: whsec_ and Base64 each. */
  private List<String> webhookSecrets = List.of();

  /** Path at which the application receives events. */
  private @Nullable String webhookPath;

  public @Nullable String getToken() {
    return token;
  }

  public void setToken(@Nullable String token) {
    this.token = token;
  }

  public @Nullable URI getUploadUrl() {
    return uploadUrl;
  }

  public void setUploadUrl(@Nullable URI uploadUrl) {
    this.uploadUrl = uploadUrl;
  }

  public List<String> getWebhookSecrets() {
    return webhookSecrets;
  }

  public void setWebhookSecrets(List<String> webhookSecrets) {
    this.webhookSecrets = webhookSecrets;
  }

  public @Nullable String getWebhookPath() {
    return webhookPath;
  }

  public void setWebhookPath(@Nullable String webhookPath) {
    this.webhookPath = webhookPath;
  }
}

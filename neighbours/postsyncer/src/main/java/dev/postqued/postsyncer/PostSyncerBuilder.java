package dev.postqued.postsyncer;

import dev.postqued.engine.ClientBuilder;
import dev.postqued.engine.UserAgent;
import dev.postqued.postsyncer.internal.PostSyncerService;
import java.net.URI;

/** Builds a {@link PostSyncer}. Not safe for use by several threads. */
public final class PostSyncerBuilder extends ClientBuilder<PostSyncerBuilder> {

  PostSyncerBuilder(String token) {
    super(new PostSyncerService(), token, UserAgent.of("postsyncer-java", PostSyncer.class));
  }

  @Override
  protected PostSyncerBuilder self() {
    return this;
  }

  /**
   * Sets the address of the host that takes file uploads. It gets the token.
   *
   * @param url as for {@link #baseUrl}; default that of the service
   * @return this builder
   * @throws IllegalArgumentException as for {@link #baseUrl}
   */
  public PostSyncerBuilder uploadUrl(URI url) {
    return server(PostSyncerService.UPLOADS, "uploadUrl", url);
  }

  /**
   * Builds the client. No connection is opened yet.
   *
   * @return the client
   */
  public PostSyncer build() {
    return new PostSyncer(engine());
  }
}

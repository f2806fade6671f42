package dev.postqued.postquickai;

import dev.postqued.engine.ClientBuilder;
import dev.postqued.engine.UserAgent;
import dev.postqued.postquickai.internal.PostQuickAiService;
import java.util.Objects;

/** Builds a {@link PostQuickAi}. Not safe for use by several threads. */
public final class PostQuickAiBuilder extends ClientBuilder<PostQuickAiBuilder> {

  /** A plan, which decides the limits of requests. */
  public enum Plan {
    /** 30 requests a minute and 5,000 a day. */
    BASIC,
    /** 120 requests a minute and 50,000 a day. */
    PRO
  }

  PostQuickAiBuilder(String apiKey) {
    super(PostQuickAiService.basic(), apiKey, UserAgent.of("postquickai-java", PostQuickAi.class));
  }

  @Override
  protected PostQuickAiBuilder self() {
    return this;
  }

  /**
   * Sets the plan, whose limits the client keeps (PostQuickAI API reference, April 2026).
   *
   * @param subscribed the plan; default {@link Plan#BASIC}
   * @return this builder
   */
  public PostQuickAiBuilder plan(Plan subscribed) {
    service(
        Objects.requireNonNull(subscribed, "plan") == Plan.PRO
            ? PostQuickAiService.pro()
            : PostQuickAiService.basic());
    return this;
  }

  /**
   * Builds the client. No connection is opened yet.
   *
   * @return the client
   */
  public PostQuickAi build() {
    return new PostQuickAi(engine());
  }
}

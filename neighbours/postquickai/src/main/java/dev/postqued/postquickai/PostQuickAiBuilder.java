package dev.postqued.postquickai;

import dev.postqued.engine.ClientBuilder;
import dev.postqued.engine.UserAgent;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.postquickai.internal.Ledger;
import dev.postqued.postquickai.internal.PostQuickAiService;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds a {@link PostQuickAi}. Not safe for use by several threads. */
public final class PostQuickAiBuilder extends ClientBuilder<PostQuickAiBuilder> {

  /** A plan, which decides the limits of requests. */
  public enum Plan {
    /** 30 requests a minute and 5,000 a day. */
    BASIC,
    /** 120 requests a minute and 50,000 a day. */
    PRO
  }

  private @Nullable Credits creditBudget;

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
   * Limits what the client may spend on generations, from when it is built until it is closed. What was lost and may
   * have been carried out counts. What the service spends by itself, what other clients and the dashboard spend, and what
   * is called by {@link PostQuickAi#bindings} does not.
   *
   * @param most the most that may be spent; by default there is no limit
   * @return this builder
   */
  public PostQuickAiBuilder creditBudget(Credits most) {
    this.creditBudget = Objects.requireNonNull(most, "creditBudget");
    return this;
  }

  /**
   * Builds the client. No connection is opened yet.
   *
   * @return the client
   */
  public PostQuickAi build() {
    return new PostQuickAi(engine(), new Ledger(creditBudget));
  }
}

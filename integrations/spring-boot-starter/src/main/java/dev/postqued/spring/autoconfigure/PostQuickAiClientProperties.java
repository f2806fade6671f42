package dev.postqued.spring.autoconfigure;

import dev.postqued.postquickai.PostQuickAiBuilder.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/** The options of a client of PostQuickAI. */
class PostQuickAiClientProperties extends ClientProperties {

  /** API key; it begins with pq_live_. */
  private @Nullable String apiKey;

  /** Plan, which decides the limits of requests. */
  private @Nullable Plan plan;

  /** What may be spent on generations. */
  @NestedConfigurationProperty private @Nullable CreditBudget creditBudget;

  public @Nullable String getApiKey() {
    return apiKey;
  }

  public void setApiKey(@Nullable String apiKey) {
    this.apiKey = apiKey;
  }

  public @Nullable Plan getPlan() {
    return plan;
  }

  public void setPlan(@Nullable Plan plan) {
    this.plan = plan;
  }

  public @Nullable CreditBudget getCreditBudget() {
    return creditBudget;
  }

  public void setCreditBudget(@Nullable CreditBudget creditBudget) {
    this.creditBudget = creditBudget;
  }
}

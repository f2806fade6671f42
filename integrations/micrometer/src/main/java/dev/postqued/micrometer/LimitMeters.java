package dev.postqued.micrometer;

import dev.postqued.engine.ApiClient;
import dev.postqued.limits.Budget;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;

/**
 * Shows how much of the limits of a client is left, as it counts them: {@code postqued.permits.free} requests may be made
 * now, and {@code postqued.permits.waiting} callers wait for one. Both have the tag {@code budget}. To look costs no request.
 */
public final class LimitMeters implements MeterBinder {

  private final ApiClient client;
  private final Tags tags;

  private LimitMeters(ApiClient client, Tags tags) {
    this.client = client;
    this.tags = tags;
  }

  /**
   * Creates meters without tags of your own.
   *
   * @param client the client
   * @return the meters, to bind to a registry
   */
  public static LimitMeters of(ApiClient client) {
    return new LimitMeters(Objects.requireNonNull(client, "client"), Tags.empty());
  }

  /**
   * Adds tags, which tell several clients apart.
   *
   * @param more the tags
   * @return meters with these tags
   */
  public LimitMeters tags(Tags more) {
    return new LimitMeters(client, tags.and(more));
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Budget budget : client.budgets()) {
      Tags all = tags.and("budget", budget.name());
      Gauge.builder("postqued.permits.free", client, c -> c.limit(budget).free())
          .description("How many requests may be made now")
          .tags(all)
          .strongReference(true)
          .register(registry);
      Gauge.builder("postqued.permits.waiting", client, c -> c.limit(budget).waiting())
          .description("How many callers wait for a permit")
          .tags(all)
          .strongReference(true)
          .register(registry);
    }
  }
}

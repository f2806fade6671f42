package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.AnalyticsApi;
import dev.postqued.service.PollSchedule;
import dev.postqued.service.Polling;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads figures until they change. */
record FigurePolling(Wire wire) implements Polling<FigureWait> {

  /** Nothing says how long the service takes, so these are assumed. */
  private static final PollSchedule PAUSES =
      new PollSchedule(Duration.ofSeconds(5), 1.5, Duration.ofSeconds(30));

  @Override
  public FigureWait get(String id) {
    long post = FigureWait.post(id);
    return new FigureWait(
        id,
        FigureMapper.post(
            wire.object(
                wire.call(AnalyticsApi.class, api -> api.getPostAnalytics(post)),
                "getPostAnalytics",
                "total"),
            post));
  }

  @Override
  public String id(FigureWait wait) {
    return wait.id();
  }

  @Override
  public boolean hasEnded(FigureWait wait) {
    return wait.hasEnded();
  }

  @Override
  public PollSchedule schedule(@Nullable FigureWait last) {
    return PAUSES;
  }

  @Override
  public FigureWait unknown(String id) {
    return new FigureWait(id, null);
  }
}

package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.AnalyticsApi;
import dev.postqued.engine.Waits;
import dev.postqued.engine.WireObject;
import dev.postqued.postsyncer.analytics.AccountFigures;
import dev.postqued.postsyncer.analytics.AllFigures;
import dev.postqued.postsyncer.analytics.Analytics;
import dev.postqued.postsyncer.analytics.PostFigures;
import dev.postqued.postsyncer.analytics.Refreshed;
import dev.postqued.postsyncer.analytics.Sync;
import dev.postqued.postsyncer.analytics.WorkspaceFigures;
import java.time.Duration;
import java.util.Optional;

/** Reads figures, and waits for new ones. */
public final class ClientAnalytics implements Analytics {

  private final Wire wire;
  private final Waits<FigureWait> waits;

  /** Does not use the network. */
  public ClientAnalytics(Wire wire) {
    this.wire = wire;
    this.waits = wire.engine().waits(new FigurePolling(wire));
  }

  @Override
  public AllFigures all() {
    return FigureMapper.all(
        wire.object(
            wire.call(AnalyticsApi.class, api -> api.getAnalytics()), "getAnalytics", "total"));
  }

  @Override
  public WorkspaceFigures workspace(long id) {
    return FigureMapper.workspace(
        wire.object(
            wire.call(AnalyticsApi.class, api -> api.getWorkspaceAnalytics(id)),
            "getWorkspaceAnalytics",
            "total"),
        id);
  }

  @Override
  public AccountFigures account(long id) {
    return FigureMapper.account(
        wire.object(
            wire.call(AnalyticsApi.class, api -> api.getAccountAnalytics(id)),
            "getAccountAnalytics",
            "total"),
        id);
  }

  @Override
  public PostFigures post(long id) {
    return FigureMapper.post(
        wire.object(
            wire.call(AnalyticsApi.class, api -> api.getPostAnalytics(id)),
            "getPostAnalytics",
            "total"),
        id);
  }

  @Override
  public Sync sync(long post) {
    WireObject read =
        wire.object(
            wire.call(AnalyticsApi.class, api -> api.syncPostAnalytics(post)),
            "syncPostAnalytics",
            "jobs_dispatched");
    return new Sync(
        read.number("post_id").orElse(post),
        read.count("jobs_dispatched").orElse(0),
        read.flag("skipped")
            ? read.text("skip_reason").or(() -> Optional.of("skipped"))
            : read.text("skip_reason"));
  }

  @Override
  public Refreshed refresh(long post, Duration limit) {
    PostFigures before = post(post);
    Sync sync = sync(post);
    if (sync.skipped().isPresent() || sync.jobs() == 0) {
      return new Refreshed(sync, before, false);
    }
    FigureWait end = waits.await(FigureWait.id(before), limit);
    PostFigures now = end.now() == null ? before : end.now();
    return new Refreshed(sync, now, end.hasEnded());
  }
}

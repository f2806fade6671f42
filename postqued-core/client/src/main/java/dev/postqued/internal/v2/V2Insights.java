package dev.postqued.internal.v2;

import dev.postqued.bindings.v2.api.AnalyticsApi;
import dev.postqued.bindings.v2.api.EngagementApi;
import dev.postqued.bindings.v2.model.AnalyticsRange;
import dev.postqued.calls.OpenResponse;
import dev.postqued.calls.SendableText;
import dev.postqued.insights.FigurePeriod;
import dev.postqued.insights.Insights;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Figures and comments of a workspace, as many as the service gives at once. */
record V2Insights(AnalyticsApi analytics, EngagementApi engagement, Workspace workspace)
    implements Insights {

  private static final int POSTS = 100;
  private static final int VIDEOS = 20;
  private static final int ITEMS = 100;

  @Override
  public OpenResponse posts(FigurePeriod period) {
    return figures(null, period);
  }

  @Override
  public OpenResponse posts(String accountId, FigurePeriod period) {
    return figures(Arguments.present("accountId", accountId), period);
  }

  private OpenResponse figures(@Nullable String accountId, FigurePeriod period) {
    return new OpenResponse(
        analytics.getPostAnalytics(accountId, POSTS, range(period), workspace.id()));
  }

  @Override
  public OpenResponse videos(String accountId, FigurePeriod period) {
    return videos(accountId, period, null);
  }

  @Override
  public OpenResponse videos(String accountId, FigurePeriod period, @Nullable String cursor) {
    return new OpenResponse(
        analytics.getVideoAnalytics(
            Arguments.present("accountId", accountId),
            cursor == null ? null : SendableText.checked("cursor", cursor),
            VIDEOS,
            range(period),
            workspace.id()));
  }

  @Override
  public List<Map<String, Object>> inbox() {
    return V2Mapper.orEmpty(engagement.listEngagement(ITEMS, workspace.id()).items()).stream()
        .filter(Objects::nonNull)
        .toList();
  }

  private static AnalyticsRange range(FigurePeriod period) {
    return switch (period) {
      case WEEK -> AnalyticsRange.WEEK;
      case MONTH -> AnalyticsRange.MONTH;
      case ALL -> AnalyticsRange.ALL;
    };
  }
}

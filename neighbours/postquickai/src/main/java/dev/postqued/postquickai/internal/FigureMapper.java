package dev.postqued.postquickai.internal;

import dev.postqued.engine.WireObject;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.figures.Figures;
import dev.postqued.postquickai.figures.GroupFigures;
import dev.postqued.postquickai.figures.PostFigures;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads how posts are doing. */
final class FigureMapper {

  private FigureMapper() {}

  static PostFigures post(WireObject data, String id) {
    return new PostFigures(
        id,
        figures(data.object("totals")),
        named(data.objects("platforms"))
            .map(
                row ->
                    new PostFigures.OnPlatform(
                        platform(row), figures(row), Wire.instant(row, "fetched_at")))
            .toList(),
        days(data.objects("history"), "snapshot_date"),
        Wire.instant(data, "lastFetched"));
  }

  static GroupFigures group(WireObject data, String id) {
    return new GroupFigures(
        id,
        figures(data.object("totals")),
        data.number("totalPostsWithAnalytics").orElse(0),
        named(data.objects("platformBreakdown"))
            .map(
                row ->
                    new GroupFigures.OnPlatform(
                        platform(row),
                        number(row, "postCount"),
                        number(row, "totalViews"),
                        number(row, "totalLikes"),
                        row.decimal("avgEngagementRate")))
            .toList(),
        rows(
            data,
            "contentTypeBreakdown",
            row ->
                new GroupFigures.OfType(
                    row.text("postType").orElse(""),
                    number(row, "postCount"),
                    number(row, "totalViews"),
                    row.decimal("avgEngagementRate"))),
        rows(
            data,
            "topPosts",
            row ->
                new GroupFigures.TopPost(
                    row.text("postId").orElse(""),
                    row.text("postType").orElse(""),
                    number(row, "totalViews"),
                    row.decimal("engagementRate"),
                    Platform.all(row.texts("platforms")))),
        days(data.objects("dailyTrend"), "date"));
  }

  private static <T> List<T> rows(WireObject data, String name, Function<WireObject, T> row) {
    return data.objects(name).stream().map(row).toList();
  }

  private static Stream<WireObject> named(List<WireObject> rows) {
    return rows.stream().filter(row -> row.text("platform").isPresent());
  }

  private static Platform platform(WireObject row) {
    return new Platform(row.text("platform").orElseThrow());
  }

  private static List<PostFigures.Day> days(List<WireObject> rows, String date) {
    return rows.stream()
        .flatMap(
            row -> Wire.day(row, date).stream().map(day -> new PostFigures.Day(day, figures(row))))
        .toList();
  }

  private static Figures figures(WireObject row) {
    return new Figures(
        number(row, "views"),
        number(row, "likes"),
        number(row, "comments"),
        number(row, "shares"),
        number(row, "saves"),
        row.decimal("engagementRate"));
  }

  private static long number(WireObject row, String name) {
    return row.number(name).orElse(0);
  }
}

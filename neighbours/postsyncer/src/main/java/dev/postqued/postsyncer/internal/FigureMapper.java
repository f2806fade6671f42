package dev.postqued.postsyncer.internal;

import dev.postqued.engine.WireObject;
import dev.postqued.postsyncer.analytics.AccountFigures;
import dev.postqued.postsyncer.analytics.AllFigures;
import dev.postqued.postsyncer.analytics.Figures;
import dev.postqued.postsyncer.analytics.PlatformFigures;
import dev.postqued.postsyncer.analytics.PostFigures;
import dev.postqued.postsyncer.analytics.WorkspaceFigures;
import dev.postqued.postsyncer.posts.PostStatus;

/** Reads figures. */
final class FigureMapper {

  private static final String TOTAL = "total";

  private FigureMapper() {}

  static Figures figures(WireObject read) {
    return new Figures(
        read.number("comments").orElse(0),
        read.number("likes").orElse(0),
        read.number("shares").orElse(0),
        read.number("impressions").orElse(0),
        read.number("quotes").orElse(0),
        read.number("saves").orElse(0),
        read.decimal("engagement_rate"));
  }

  static PostFigures post(WireObject read, long asked) {
    return new PostFigures(
        read.number("post_id").orElse(asked),
        figures(read.object(TOTAL)),
        read.without("post_id", TOTAL));
  }

  static WorkspaceFigures workspace(WireObject read, long asked) {
    return new WorkspaceFigures(
        read.number("workspace_id").orElse(asked), figures(read.object(TOTAL)));
  }

  static AllFigures all(WireObject read) {
    return new AllFigures(
        figures(read.object(TOTAL)),
        read.objects("workspaces").stream().map(each -> workspace(each, 0)).toList());
  }

  static AccountFigures account(WireObject read, long asked) {
    return new AccountFigures(
        read.number("account_id").orElse(asked),
        figures(read.object(TOTAL)),
        read.objects("platform_posts").stream().map(FigureMapper::onPlatform).toList());
  }

  private static PlatformFigures onPlatform(WireObject read) {
    return new PlatformFigures(
        read.text("platform_post_id").orElse(""),
        read.number("post_id").orElse(0),
        read.text("platform").orElse("unknown"),
        new PostStatus(read.text("status").orElse("")),
        read.text("post_url"),
        figures(read.object("analytics")));
  }
}

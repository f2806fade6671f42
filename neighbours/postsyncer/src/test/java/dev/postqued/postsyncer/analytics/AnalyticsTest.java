package dev.postqued.postsyncer.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.postsyncer.PostSyncerFixture;
import dev.postqued.postsyncer.posts.PostStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyticsTest extends PostSyncerFixture {

  private static final String TOTAL =
      "{'comments':1,'likes':2,'shares':3,'impressions':400,'quotes':5,'saves':6,"
          + "'engagement_rate':3.85}";
  private static final Figures FIGURES = new Figures(1, 2, 3, 400, 5, 6, 3.85);
  private static final String READ = "GET /analytics/posts/743";
  private static final String SYNC = "POST /analytics/posts/743/sync";

  private static String post(int likes) {
    return "{'post_id':743,'total':{'likes':" + likes + "},'accounts':[{'account_id':136}]}";
  }

  @Test
  void allWorkspacesHaveATotalEach() {
    server.on(
        "GET /analytics",
        says("{'total':%s,'workspaces':[{'workspace_id':12,'total':%s}]}".formatted(TOTAL, TOTAL)));

    assertThat(postSyncer.analytics().all())
        .isEqualTo(new AllFigures(FIGURES, List.of(new WorkspaceFigures(12, FIGURES))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "{'data':%s}"})
  void figuresAreReadBareOrWrapped(String form) {
    server.on(
        "GET /analytics/workspaces/12",
        says(form.formatted("{'workspace_id':12,'total':" + TOTAL + "}")));
    server.on(READ, says(form.formatted(post(7))));

    assertThat(postSyncer.analytics().workspace(12)).isEqualTo(new WorkspaceFigures(12, FIGURES));
    PostFigures figures = postSyncer.analytics().post(743);
    assertThat(figures.total()).isEqualTo(new Figures(0, 7, 0, 0, 0, 0, 0));
    assertThat(figures.details()).containsOnlyKeys("accounts");
  }

  /** What is not public has an empty object, which PHP writes as a list. */
  @Test
  void anAccountHasItsPostsOneByOne() {
    server.on(
        "GET /analytics/accounts/136",
        says(
            ("{'account_id':136,'total':%s,'platform_posts':[{'platform_post_id':'99','post_id':743,"
                    + "'platform':'twitter','status':'PUBLISHED','post_url':'https://x.com/1',"
                    + "'analytics':%s},{'platform_post_id':98,'status':'FAILED','analytics':[]}]}")
                .formatted(TOTAL, TOTAL)));

    assertThat(postSyncer.analytics().account(136).posts())
        .containsExactly(
            new PlatformFigures(
                "99",
                743,
                "twitter",
                PostStatus.PUBLISHED,
                Optional.of("https://x.com/1"),
                FIGURES),
            new PlatformFigures(
                "98", 0, "unknown", PostStatus.FAILED, Optional.empty(), Figures.NONE));
  }

  @Test
  void aRefreshWaitsUntilTheFiguresDiffer() {
    server.on(READ, says(post(7)), says(post(7)), says(post(7)), says(post(9)));
    server.on(SYNC, says("{'post_id':743,'jobs_dispatched':2,'skipped':false,'skip_reason':null}"));

    Refreshed refreshed = postSyncer.analytics().refresh(743, Duration.ofMinutes(5));

    assertThat(refreshed.changed()).isTrue();
    assertThat(refreshed.figures().total().likes()).isEqualTo(9);
    assertThat(refreshed.sync()).isEqualTo(new Sync(743, 2, Optional.empty()));
    assertThat(server.requests(SYNC)).hasSize(1);
    assertThat(server.requests(READ)).hasSize(4);
  }

  @Test
  void figuresThatStayTheSameEndWithTheLimit() {
    server.on(READ, says(post(7)));
    server.on(SYNC, says("{'post_id':743,'jobs_dispatched':2,'skipped':false}"));

    Refreshed refreshed = postSyncer.analytics().refresh(743, Duration.ofMinutes(2));

    assertThat(refreshed.changed()).isFalse();
    assertThat(refreshed.figures().total().likes()).isEqualTo(7);
    assertThat(server.requests(READ).size()).isBetween(4, 10);
  }

  @Test
  void whereTheServiceStartsNothingNobodyWaits() {
    server.on(READ, says(post(7)));
    server.on(
        SYNC,
        says(
            "{'post_id':743,'jobs_dispatched':0,'skipped':true,"
                + "'skip_reason':'post_owner_subscription_inactive'}"));

    Refreshed refreshed = postSyncer.analytics().refresh(743, Duration.ofMinutes(2));

    assertThat(refreshed.sync().skipped()).contains("post_owner_subscription_inactive");
    assertThat(server.requests(READ)).hasSize(1);
  }
}

package dev.postqued.v2;

import static dev.postqued.v2.SandboxClients.NOW;
import static dev.postqued.v2.SandboxClients.client;
import static dev.postqued.v2.SandboxClients.sandbox;
import static dev.postqued.v2.SandboxClients.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.accounts.Accounts;
import dev.postqued.accounts.Platform;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.insights.FigurePeriod;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.PublicationStatus;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxAccount;
import dev.postqued.testkit.SandboxWorkspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Version 2 against the sandbox, without a workspace that is set. */
class SandboxVersion2Test {

  @Test
  void aPostLivesFromItsUploadToItsEnd() {
    try (Sandbox sandbox = sandbox().start();
        PostQued postQued = client(sandbox)) {
      Account account = postQued.accounts().list().get(0);
      UploadedMedium medium = upload(postQued, "pixel.gif");
      assertThat(postQued.library().get(medium.contentId()).filename()).contains("pixel.gif");
      Publication published =
          postQued.publishing().publish(Post.of(medium, Target.publish(account, "Now")));
      assertThat(postQued.publishing().await(published.id(), Duration.ofMinutes(5)).status())
          .isEqualTo(PublicationStatus.COMPLETED);

      Instant tomorrow = NOW.plus(Duration.ofDays(1));
      Publication later =
          postQued
              .publishing()
              .publish(Post.of(medium, Target.publish(account, "Later").at(tomorrow)));
      Instant week = NOW.plus(Duration.ofDays(7));
      postQued.publishing().reschedule(later.id(), later.targets().get(0).id(), week);
      assertThat(postQued.publishing().list(week, week.plusSeconds(1)))
          .extracting(Publication::id)
          .containsExactly(later.id());
      assertThat(postQued.publishing().cancel(later.id()).status())
          .isEqualTo(PublicationStatus.CANCELED);
      postQued.publishing().delete(later.id());
      assertThatThrownBy(() -> postQued.publishing().get(later.id()))
          .isInstanceOf(InvalidRequestException.class);
    }
  }

  @Test
  void severalWorkspacesAreListedInTheError() {
    SandboxWorkspace second =
        new SandboxWorkspace("220e8400-e29b-41d4-a716-446655440011", "Second");
    try (Sandbox sandbox = sandbox().workspaces(SandboxWorkspace.DEFAULT, second).start();
        PostQued postQued = client(sandbox)) {
      assertThatThrownBy(() -> postQued.accounts().list())
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContainingAll(second.id() + " (Second)", SandboxWorkspace.DEFAULT.id());
    }
  }

  @Test
  void aWorkspaceDoesNotSeeWhatAnotherOneHas() {
    SandboxWorkspace second =
        new SandboxWorkspace("220e8400-e29b-41d4-a716-446655440011", "Second")
            .with(SandboxAccount.of("bluesky"));
    try (Sandbox sandbox = sandbox().workspaces(SandboxWorkspace.DEFAULT, second).start();
        PostQued mine = client(sandbox, SandboxWorkspace.DEFAULT);
        PostQued other = client(sandbox, second)) {
      UploadedMedium medium = upload(mine, "mine.gif");
      Account tikTok = mine.accounts().list().get(0);
      Account bluesky = other.accounts().list().get(0);
      Publication publication =
          mine.publishing()
              .publish(Post.of(medium, Target.publish(tikTok, "Mine").at(NOW.plusSeconds(60))));
      String target = publication.targets().get(0).id();

      assertThat(other.library().list().items()).isEmpty();
      assertThat(other.publishing().list(NOW, NOW.plusSeconds(61))).isEmpty();
      assertThat(other.insights().inbox()).isEmpty();
      refused(() -> other.library().get(medium.contentId()));
      refused(() -> other.publishing().get(publication.id()));
      refused(() -> other.publishing().cancel(publication.id()));
      refused(() -> other.publishing().cancelTarget(publication.id(), target));
      refused(() -> other.publishing().reschedule(publication.id(), target, NOW.plusSeconds(9)));
      refused(() -> other.publishing().publish(Post.of(medium, Target.publish(bluesky, "Taken"))));
      refused(() -> other.publishing().publish(Post.text(Target.publish(tikTok, "Taken"))));
      assertThat(mine.publishing().get(publication.id()).status())
          .isEqualTo(PublicationStatus.PENDING);
      assertThat(sandbox.journal().publications()).hasSize(1);
    }
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void aDryRunIsCheckedAndPublishesNothing() {
    try (Sandbox sandbox = sandbox().start();
        PostQued postQued = client(sandbox)) {
      Account account = postQued.accounts().list().get(0);
      Post post = Post.of(upload(postQued, "a.gif"), Target.publish(account, "Now"));

      assertThat(postQued.publishing().dryRun(post).object()).containsEntry("dryRun", true);
      sandbox.accounts().disconnect(account.id());
      assertThatThrownBy(() -> postQued.publishing().dryRun(post))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("ACCOUNT_NOT_CONNECTED");
      assertThat(sandbox.journal().publications()).isEmpty();
    }
  }

  @Test
  void oneTargetIsCanceledAndTheOtherGoesOut() {
    SandboxAccount second = SandboxAccount.TIKTOK.named("@second");
    try (Sandbox sandbox = sandbox().workspaces(SandboxWorkspace.DEFAULT.with(second)).start();
        PostQued postQued = client(sandbox)) {
      List<Account> accounts = postQued.accounts().list();
      Instant later = NOW.plus(Duration.ofHours(1));
      Post post =
          Post.builder()
              .media(upload(postQued, "a.gif"))
              .target(Target.publish(accounts.get(0), "One").at(later))
              .target(Target.publish(accounts.get(1), "Two").at(later))
              .build();
      Publication publication = postQued.publishing().publish(post);

      Publication canceled =
          postQued.publishing().cancelTarget(publication.id(), publication.targets().get(0).id());

      assertThat(canceled.targets())
          .extracting(target -> target.status().toString())
          .containsExactly("canceled", "scheduled");
      sandbox.clock().advance(Duration.ofHours(2));
      assertThat(postQued.publishing().get(publication.id()).targets())
          .extracting(target -> target.status().toString())
          .containsExactly("canceled", "published");
      assertThat(postQued.insights().inbox()).hasSize(1);
    }
  }

  @Test
  void accountsAreAskedAboutAndDisconnected() {
    SandboxWorkspace all =
        new SandboxWorkspace("220e8400-e29b-41d4-a716-446655440011", "All")
            .with(SandboxAccount.ofEveryPlatform().toArray(SandboxAccount[]::new));
    try (Sandbox sandbox = sandbox().workspaces(all).start();
        PostQued postQued = client(sandbox)) {
      Accounts accounts = postQued.accounts();
      assertThat(accounts.list()).hasSize(11);
      assertThat(accounts.creatorInfo(SandboxAccount.TIKTOK.id()).object())
          .containsKeys("privacyLevelOptions", "maxVideoPostDurationSec");
      String reddit = SandboxAccount.of("reddit").id();
      assertThat(accounts.subreddits(reddit, "jav").list())
          .singleElement()
          .satisfies(found -> assertThat(found).containsEntry("name", "java"));
      assertThat(accounts.subredditRestrictions(reddit, "java").object())
          .containsEntry("flairRequired", false);
      assertThat(accounts.linkedInCompanies(SandboxAccount.of("linkedin").id(), "sand").list())
          .hasSize(2);
      assertThat(accounts.pinterestBoards(SandboxAccount.of("pinterest").id()).list()).hasSize(2);

      accounts.disconnect(reddit);

      assertThat(accounts.list(new Platform("reddit"))).isEmpty();
      assertThatThrownBy(() -> accounts.subreddits(reddit, "java"))
          .isInstanceOf(InvalidRequestException.class);
    }
  }

  @Test
  void figuresAreThoseOfWhatWasPublishedInThePeriod() {
    try (Sandbox sandbox = sandbox().rateWindow(RateWindow.OFF).start();
        PostQued postQued = client(sandbox)) {
      Account account = postQued.accounts().list().get(0);
      Post post = Post.of(upload(postQued, "a.gif"), Target.publish(account, "Old"));
      Publication old = postQued.publishing().publish(post);
      assertThat(postQued.insights().posts(FigurePeriod.WEEK).list())
          .as("not yet public")
          .isEmpty();
      sandbox.clock().advance(Duration.ofDays(8));

      assertThat(postQued.insights().posts(FigurePeriod.WEEK).list()).isEmpty();
      assertThat(postQued.insights().posts(account.id(), FigurePeriod.ALL).list())
          .singleElement()
          .satisfies(
              figures ->
                  assertThat(figures).containsEntry("publishId", old.id()).containsKey("views"));
      assertThat(postQued.insights().videos(account.id(), FigurePeriod.ALL).list()).isEmpty();
      assertThat(postQued.insights().inbox())
          .singleElement()
          .satisfies(item -> assertThat(item).containsEntry("firstComment", "none"));
    }
  }
}

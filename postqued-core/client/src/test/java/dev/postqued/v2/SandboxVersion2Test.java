package dev.postqued.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.media.Image;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.PublicationStatus;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxWorkspace;
import dev.postqued.uploads.MediaSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Version 2 against the sandbox, without a workspace that is set. */
class SandboxVersion2Test {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final byte[] PIXEL =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

  private static PostQued client(Sandbox sandbox) {
    return PostQued.builder(sandbox.apiKey())
        .version(ApiVersion.V2)
        .baseUrl(sandbox.baseUrl())
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance)
        .build();
  }

  @Test
  void aPostLivesFromItsUploadToItsEnd() {
    try (Sandbox sandbox = Sandbox.builder().clock(SandboxClock.frozenAt(NOW)).start();
        PostQued postQued = client(sandbox)) {
      Account account = postQued.accounts().list().get(0);
      UploadedMedium medium =
          postQued.media().uploadImage(Image.of(MediaSource.bytes("pixel.gif", PIXEL)));
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
    try (Sandbox sandbox = Sandbox.builder().workspaces(SandboxWorkspace.DEFAULT, second).start();
        PostQued postQued = client(sandbox)) {
      assertThatThrownBy(() -> postQued.accounts().list())
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContainingAll(second.id() + " (Second)", SandboxWorkspace.DEFAULT.id());
    }
  }
}

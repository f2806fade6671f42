package dev.postqued.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.media.Image;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.rules.InvalidPostException;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PublishWithOptionsTest {

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T12:00:00Z"))));

  private Sandbox sandbox;
  private PostQued client;
  private Account account;

  @BeforeEach
  void connect() {
    sandbox = SANDBOX.sandbox();
    client =
        PostQued.builder(sandbox.apiKey())
            .baseUrl(sandbox.baseUrl())
            .clock(sandbox.clock())
            .sleeper(sandbox.clock()::advance)
            .build();
    account = client.accounts().list(TikTok.PLATFORM).get(0);
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aVideoIsPublishedWithItsOptions(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("video.mp4"), new byte[1000]);
    TikTokVideoOptions options =
        TikTokOptions.video(PrivacyLevel.SELF_ONLY)
            .duet(false)
            .stitch(true)
            .cover(Duration.ofSeconds(1));

    Publication end = publish(client.media().uploadVideo(Video.of(file, 1080, 1920)), options);

    assertThat(end.outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(sent())
        .isEqualTo(
            json(
                """
                {"privacyLevel": "SELF_ONLY", "disableDuet": true, "disableStitch": false,
                 "videoCoverTimestampMs": 1000}
                """));
  }

  @Test
  void photosArePublishedWithTheirOptions(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.gif"), "GIF89a".getBytes(StandardCharsets.US_ASCII));
    TikTokPhotoOptions options =
        TikTokOptions.photos(PrivacyLevel.PUBLIC_TO_EVERYONE)
            .autoAddMusic(true)
            .comment(false)
            .ownPromotion(true);

    Publication end = publish(client.media().uploadImage(Image.of(file)), options);

    assertThat(end.outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(sent())
        .isEqualTo(
            json(
                """
                {"privacyLevel": "PUBLIC_TO_EVERYONE", "autoAddMusic": true,
                 "disableComment": true, "brandOrganicToggle": true}
                """));
  }

  @Test
  void whatTikTokRefusesIsNotUploaded(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("video.avi"), new byte[1000]);
    Video video = Video.of(file, 1080, 1920).contentType("video/x-msvideo");
    Target target = Target.draft(account, "caption");
    Post post =
        Post.of(video, target.options(TikTokOptions.video(PrivacyLevel.PUBLIC_TO_EVERYONE)));
    int calls = sandbox.journal().calls().size();

    assertThatThrownBy(() -> client.publishing().publish(post))
        .isInstanceOf(InvalidPostException.class)
        .hasMessageContainingAll(
            "tiktok.video.type", "video.avi is video/x-msvideo", "convert it to MP4 or MOV");
    assertThat(sandbox.journal().calls()).hasSize(calls);
    assertThat(sandbox.journal().puts()).isEmpty();
  }

  @Test
  void whatVersion1DoesNotKnowIsNotSent(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.jpg"), new byte[1000]);
    Target target = Target.draft(account, "caption");
    Post post =
        Post.of(
            Image.of(file),
            target.options(TikTokOptions.photos(PrivacyLevel.SELF_ONLY).coverIndex(0)));
    int calls = sandbox.journal().calls().size();

    assertThatThrownBy(() -> client.publishing().publish(post))
        .isInstanceOf(InvalidPostException.class)
        .hasMessageContainingAll("target.options", "photoCoverIndex", "use version 2");
    assertThat(sandbox.journal().calls()).hasSize(calls);
  }

  private Publication publish(UploadedMedium media, TikTokOptions<?> options) {
    Post post = Post.of(media, Target.draft(account, "caption").options(options));
    return client.publishing().await(client.publishing().publish(post).id(), Duration.ofMinutes(5));
  }

  private JsonNode sent() throws IOException {
    return json(sandbox.journal().publications().get(0).body()).at("/targets/0/options");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}

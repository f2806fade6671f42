package dev.postqued.postsyncer.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.postsyncer.PostSyncerFixture;
import dev.postqued.postsyncer.platforms.BlueskySettings;
import dev.postqued.postsyncer.platforms.FacebookSettings;
import dev.postqued.postsyncer.platforms.InstagramSettings;
import dev.postqued.postsyncer.platforms.LinkedInSettings;
import dev.postqued.postsyncer.platforms.OtherSettings;
import dev.postqued.postsyncer.platforms.PinterestSettings;
import dev.postqued.postsyncer.platforms.PostType;
import dev.postqued.postsyncer.platforms.Settings;
import dev.postqued.postsyncer.platforms.TelegramSettings;
import dev.postqued.postsyncer.platforms.TikTokSettings;
import dev.postqued.postsyncer.platforms.XSettings;
import dev.postqued.postsyncer.platforms.YouTubeSettings;
import dev.postqued.rules.Finding;
import dev.postqued.rules.InvalidPostException;
import dev.postqued.rules.Severity;
import dev.postqued.uploads.MediaSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts beside the rules of their platforms, as platforms.md and the documentation of the service have them. */
class CheckTest extends PostSyncerFixture {

  private static final Settings X = XSettings.of();
  private static final Settings INSTAGRAM = InstagramSettings.of();
  private static final Settings FACEBOOK = FacebookSettings.of();
  private static final Settings LINKEDIN = LinkedInSettings.of();
  private static final Settings TIKTOK = TikTokSettings.of();
  private static final Settings YOUTUBE = YouTubeSettings.of().title("A title");
  private static final Settings PINTEREST = PinterestSettings.board(1);
  private static final Settings BLUESKY = BlueskySettings.of();
  private static final Settings THREADS = OtherSettings.of("threads");
  private static final Settings MASTODON = OtherSettings.of("mastodon");

  private static final Medium STORED = Medium.stored(5);
  private static final Medium PICTURE = picture(1080, 1080);

  /** It has 48x64 pixels and lasts a second. */
  private static final Medium CLIP =
      Medium.file(
          Path.of("../../postqued-core/media/src/test/resources/media-samples/h264-portrait.mp4"));

  private static Medium picture(int width, int height) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Medium.of(MediaSource.bytes("a.jpg", file.toByteArray()));
  }

  private static Medium[] times(int count, Medium medium) {
    return Collections.nCopies(count, medium).toArray(Medium[]::new);
  }

  static Stream<Arguments> posts() {
    String text = "x".repeat(2200);
    return Stream.of(
        // Texts are counted as the platform counts them.
        of(X, Part.of("x".repeat(280)), ""),
        of(X, Part.of("x".repeat(281)), "twitter.text WARNING"),
        of(BLUESKY, Part.of("x".repeat(300)), ""),
        of(BLUESKY, Part.of("x".repeat(301)), "bluesky.text ERROR"),
        of(THREADS, Part.of("x".repeat(500)), ""),
        of(THREADS, Part.of("x".repeat(501)), "threads.text ERROR"),
        of(MASTODON, Part.of("x".repeat(501)), "mastodon.text WARNING"),
        of(LINKEDIN, Part.of("x".repeat(3000)), ""),
        of(LINKEDIN, Part.of("x".repeat(3001)), "linkedin.text ERROR"),
        of(FACEBOOK, Part.of("x".repeat(10_001)), "facebook.message WARNING"),
        of(INSTAGRAM, Part.of(text, PICTURE), ""),
        of(INSTAGRAM, Part.of(text + "x", PICTURE), "instagram.caption ERROR"),
        of(YOUTUBE, Part.of("x".repeat(5000), STORED), ""),
        of(YOUTUBE, Part.of("x".repeat(5001), STORED), "youtube.description ERROR"),
        of(PINTEREST, Part.of("x".repeat(500), PICTURE), ""),
        of(PINTEREST, Part.of("x".repeat(501), PICTURE), "pinterest.description.disputed WARNING"),
        of(PINTEREST, Part.of("x".repeat(801), PICTURE), "pinterest.description ERROR"),
        of(TIKTOK, Part.of("x".repeat(4001), PICTURE), "tiktok.photos.caption ERROR"),
        of(XSettings.of().caption("x".repeat(281)), Part.of("Hello"), "twitter.text WARNING"),
        of(XSettings.of().caption("Short"), Part.of("x".repeat(281)), ""),
        // Some have no posts of text alone.
        of(TIKTOK, Part.of("Hello"), "tiktok.media.missing ERROR"),
        of(INSTAGRAM, Part.of("Hello"), "instagram.media.missing ERROR"),
        of(YOUTUBE, Part.of("Hello"), "youtube.media.missing ERROR"),
        of(PINTEREST, Part.of("Hello"), "pinterest.media.missing ERROR"),
        // Media are counted, those that are not measured too.
        of(X, Part.of("", times(4, STORED)), ""),
        of(X, Part.of("", times(5, STORED)), "twitter.media.count ERROR"),
        of(PINTEREST, Part.of("", times(5, STORED)), ""),
        of(PINTEREST, Part.of("", times(6, STORED)), "pinterest.media.count ERROR"),
        of(YOUTUBE, Part.of("", times(2, STORED)), "youtube.media.count ERROR"),
        of(INSTAGRAM, Part.of("", times(21, STORED)), "instagram.media.count ERROR"),
        of(TIKTOK, Part.of("", times(35, PICTURE)), ""),
        of(TIKTOK, Part.of("", times(36, PICTURE)), "tiktok.photos.most ERROR"),
        of(FACEBOOK, Part.of("", times(11, PICTURE)), "facebook.photos.count WARNING"),
        of(LINKEDIN, Part.of("", times(21, PICTURE)), "linkedin.media.count ERROR"),
        // Kinds.
        of(YOUTUBE, Part.of("", PICTURE), "youtube.media.kind ERROR"),
        of(
            InstagramSettings.of().postType(PostType.REELS),
            Part.of("", PICTURE),
            "instagram.media.kind ERROR"),
        of(
            FacebookSettings.of().postType(PostType.REELS),
            Part.of("", PICTURE),
            "facebook.media.kind ERROR"),
        of(
            FacebookSettings.of().postType(PostType.STORIES),
            Part.of("", PICTURE, PICTURE),
            "facebook.media.count ERROR"),
        of(InstagramSettings.of().postType(PostType.STORIES), Part.of(text + "x", PICTURE), ""),
        // Files are measured.
        of(INSTAGRAM, Part.of("", picture(1080, 1400)), "instagram.photo.ratio ERROR"),
        of(TIKTOK, Part.of("", picture(1081, 1081)), "tiktok.image.dimensions WARNING"),
        of(LINKEDIN, Part.of("", CLIP), "linkedin.video.short ERROR, linkedin.video.small WARNING"),
        of(TIKTOK, Part.of("", CLIP), "tiktok.video.dimensions ERROR"),
        of(INSTAGRAM, Part.of("", CLIP), "instagram.reel.short ERROR"),
        of(PINTEREST, Part.of("", CLIP), "pinterest.video.short ERROR"),
        of(
            InstagramSettings.of().postType(PostType.STORIES),
            Part.of("", CLIP),
            "instagram.story.short ERROR"),
        // Videos and images together.
        of(LINKEDIN, Part.of("", CLIP, PICTURE), "linkedin.media.mixed ERROR"),
        of(FACEBOOK, Part.of("", CLIP, PICTURE), "facebook.media.mixed WARNING"),
        of(PINTEREST, Part.of("", CLIP, PICTURE), "pinterest.media.mixed ERROR"),
        of(INSTAGRAM, Part.of("", CLIP, PICTURE), ""),
        of(
            TIKTOK,
            Part.of("", CLIP, PICTURE),
            "tiktok.media.mixed ERROR, tiktok.video.dimensions ERROR"),
        of(
            TIKTOK,
            Part.of("", CLIP, CLIP),
            "tiktok.video.count ERROR, tiktok.video.dimensions ERROR,"
                + " tiktok.video.dimensions ERROR"),
        of(YOUTUBE, Part.of("", CLIP, PICTURE), "youtube.media.mixed ERROR"),
        // Settings.
        of(YouTubeSettings.of().title("x".repeat(101)), Part.of("", STORED), "youtube.title ERROR"),
        of(YouTubeSettings.of(), Part.of("", STORED), "youtube.title.missing WARNING"),
        of(OtherSettings.of("pinterest"), Part.of("", PICTURE), "pinterest.board.missing WARNING"),
        // Covers.
        of(TIKTOK, Part.of("", STORED).cover(Duration.ofSeconds(1)), ""),
        of(TIKTOK, Part.of("", STORED).cover(STORED), "tiktok.cover.picture WARNING"),
        of(YOUTUBE, Part.of("", STORED).cover(STORED), ""),
        of(INSTAGRAM, Part.of("", STORED).cover(STORED), ""),
        of(FACEBOOK, Part.of("", STORED).cover(STORED), ""),
        of(YOUTUBE, Part.of("", STORED).cover(Duration.ZERO), "youtube.cover.time WARNING"),
        of(INSTAGRAM, Part.of("", STORED).cover(Duration.ZERO), "instagram.cover.time WARNING"),
        of(FACEBOOK, Part.of("", STORED).cover(Duration.ZERO), "facebook.cover.time WARNING"),
        of(X, Part.of("", STORED).cover(STORED), "twitter.cover.picture WARNING"),
        // What has no rules.
        of(TelegramSettings.of(), Part.of("x".repeat(5000)), "target.unchecked WARNING"));
  }

  private static Arguments of(Settings settings, Part part, String expected) {
    return Arguments.of(settings, part, expected);
  }

  @ParameterizedTest(name = "{index} {2}")
  @MethodSource("posts")
  void aPostIsComparedWithTheRulesOfItsPlatform(Settings settings, Part part, String expected) {
    Post post = Post.builder(4).part(part).account(136, settings).build();

    assertThat(summary(postSyncer.posts().check(post))).isEqualTo(expected);
    assertThat(server.requests()).as("nothing is asked").isEmpty();
  }

  private static String summary(List<Finding> findings) {
    return String.join(", ", findings.stream().map(f -> f.code() + " " + f.severity()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"instagram", "facebook", "linkedin", "youtube"})
  void aFirstCommentIsWrittenOnFourPlatforms(String platform) {
    assertThat(codesOfComment(platform)).doesNotContain(platform + ".comment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"twitter", "threads", "bluesky", "mastodon", "tiktok", "pinterest"})
  void aFirstCommentElsewhereIsAWarning(String platform) {
    assertThat(codesOfComment(platform)).contains(platform + ".comment");
  }

  private List<String> codesOfComment(String platform) {
    return codes(platform, Part.of("", STORED), Part.firstComment("First", Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"twitter", "threads", "bluesky", "mastodon"})
  void eachPartOfAThreadIsCheckedAsAPost(String platform) {
    assertThat(codes(platform, Part.of("One"), Part.of("Two"))).isEmpty();
    assertThat(codes(platform, Part.of("One"), Part.of("x".repeat(501))))
        .containsExactly(platform + ".text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"instagram", "facebook", "linkedin", "youtube", "tiktok", "pinterest"})
  void aThreadElsewhereIsAWarning(String platform) {
    assertThat(codes(platform, Part.of("One", STORED), Part.of("x".repeat(70_000))))
        .contains(platform + ".thread")
        .noneMatch(code -> code.matches(".*(text|caption|message|description)"));
  }

  private List<String> codes(String platform, Part... parts) {
    Post.Builder post = Post.builder(4).account(136, OtherSettings.of(platform));
    Arrays.stream(parts).forEach(post::part);
    return postSyncer.posts().check(post.build()).stream().map(Finding::code).toList();
  }

  @Test
  void aFindingInAThreadSaysWhere() {
    Post post =
        Post.builder(4)
            .part(Part.of("One", STORED, STORED))
            .part(Part.of("x".repeat(301), PICTURE))
            .account(135, X)
            .account(136, BLUESKY)
            .build();

    assertThat(postSyncer.posts().check(post))
        .extracting(Finding::toString)
        .contains(
            "error bluesky.text, targets[1]: parts[1]: caption has 301 graphemes; shorten it to 300"
                + " graphemes (Bluesky lexicons, August 2026)");
  }

  @Test
  void aMediumOfAThreadIsCountedAmongAll() {
    Medium large = Medium.of(MediaSource.reopenable("a.jpg", 2_000_001, CheckTest::photo));
    Post post =
        Post.builder(4)
            .part(Part.of("One", STORED, STORED))
            .part(Part.of("Two", PICTURE, large))
            .account(136, BLUESKY)
            .build();

    assertThat(postSyncer.posts().check(post))
        .singleElement()
        .extracting(Finding::place)
        .isEqualTo("media[3] for targets[0]");
  }

  /** A photo with zeros behind it. */
  private static InputStream photo() {
    MediaSource picture = Objects.requireNonNull(PICTURE.source());
    byte[] zeros = new byte[(int) (2_000_001 - picture.size())];
    return new SequenceInputStream(picture.open(), new ByteArrayInputStream(zeros));
  }

  @Test
  void whatTheServiceHasOrReadsIsNotMeasured() {
    Medium there = Medium.at(URI.create("https://example.com/a.mp4"));

    for (Settings settings :
        List.of(X, INSTAGRAM, FACEBOOK, LINKEDIN, TIKTOK, YOUTUBE, PINTEREST, BLUESKY, THREADS)) {
      Post post = Post.builder(4).part(Part.of("", there)).account(136, settings).build();
      assertThat(postSyncer.posts().check(post)).as(settings.platform()).isEmpty();
    }
  }

  @Test
  void aStreamThatCanBeReadOnceIsNotTouched() {
    Medium once = Medium.of(MediaSource.once("a.mp4", 9, InputStream.nullInputStream()));
    Post post = Post.builder(4).part(Part.of("", once)).account(136, LINKEDIN).build();

    assertThat(postSyncer.posts().check(post)).isEmpty();
  }

  @Test
  void aFileHasAtMost500Megabytes() {
    assertThat(codesOfFile(500_000_000)).isEmpty();
    assertThat(codesOfFile(500_000_001)).containsExactly("postsyncer.file.size.disputed");
    assertThat(codesOfFile((500L << 20) + 1)).containsExactly("postsyncer.file.size");
  }

  private List<String> codesOfFile(long bytes) {
    Medium medium = Medium.of(MediaSource.once("a.mp4", bytes, InputStream.nullInputStream()));
    Post post = Post.builder(4).part(Part.of("", medium)).account(136, MASTODON).build();
    return postSyncer.posts().check(post).stream().map(Finding::code).toList();
  }

  @Test
  void thePlatformOfAnAccountWithoutSettingsIsRead() {
    server.on(
        "GET /accounts",
        says(
            "{'data':[{'id':136,'workspace_id':4,'platform':'bluesky'},"
                + "{'id':137,'workspace_id':4,'platform':'telegram'}]}"));
    Post post =
        Post.builder(4)
            .part(Part.of("x".repeat(301)))
            .account(136)
            .account(137, Map.of())
            .account(138)
            .account(139, LINKEDIN)
            .build();

    assertThat(postSyncer.posts().check(post))
        .extracting(finding -> finding.code() + " " + finding.target())
        .containsExactly("bluesky.text 0", "target.unchecked 1", "target.unchecked 2");
    assertThat(server.requests("GET /accounts")).hasSize(1);
  }

  @Test
  void aDefaultAccountIsNotChecked() {
    Post post = Post.builder(4).part(Part.of("Hello")).build();

    assertThat(postSyncer.posts().check(post))
        .singleElement()
        .hasToString(
            "warning target.unchecked, post: the platform of the account is not known, and no rules"
                + " were checked; give the account settings of its platform, if it is not Telegram, of"
                + " which no rules are known (PostSyncer for Java, November 2026)");
  }

  @Test
  void publishRefusesErrorsBeforeAnythingIsSent() {
    Post post =
        Post.builder(4)
            .part(Part.of("x".repeat(301)))
            .account(135, X)
            .account(136, BLUESKY)
            .build();

    InvalidPostException refused =
        catchThrowableOfType(InvalidPostException.class, () -> postSyncer.posts().publish(post));

    assertThat(refused.errors()).extracting(Finding::code).containsExactly("bluesky.text");
    assertThat(refused.findings()).hasSize(2);
    assertThat(postSyncer.posts().pending()).isEmpty();
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void publishSendsWhatIsDisputedOrNotKnown() {
    server.on("POST /posts", says("{'id':7,'status':'draft'}"));
    server.on("PUT /posts/7", says("{'id':7,'status':'scheduled'}"));
    Post post = Post.builder(4).part(Part.of("x".repeat(301))).account(135, X).account(136).build();

    assertThat(postSyncer.posts().publish(post).id()).isEqualTo(7);
  }

  @Test
  void theCheckOfTheDocsFindsWhatIsTooLong() {
    Post post = Post.builder(4).part(Part.of("x".repeat(301))).account(136, BLUESKY).build();

    // README begins
    List<Finding> findings = postSyncer.posts().check(post);
    boolean publishable = findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    // README ends

    assertThat(publishable).isFalse();
  }
}

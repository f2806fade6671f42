package dev.postqued.rules.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.mediainfo.Dimensions;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Finding;
import dev.postqued.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no options of PostQued have; the boundaries of all other rules are tested with those. */
class PlatformRulesTest {

  private static final Map<String, List<List<Rule>>> RULES =
      Map.ofEntries(
          Map.entry("bluesky", List.of(BlueskyRules.ALL)),
          Map.entry(
              "facebook",
              List.of(
                  FacebookRules.MESSAGE,
                  FacebookRules.PHOTOS,
                  FacebookRules.VIDEO,
                  FacebookRules.REEL,
                  FacebookRules.STORY)),
          Map.entry(
              "instagram",
              List.of(
                  InstagramRules.POST,
                  InstagramRules.PHOTO_SHAPE,
                  InstagramRules.REEL,
                  InstagramRules.STORY)),
          Map.entry(
              "linkedin",
              List.of(LinkedInRules.COMMENTARY, LinkedInRules.IMAGES_ONLY, LinkedInRules.VIDEO)),
          Map.entry("mastodon", List.of(MastodonRules.ALL)),
          Map.entry(
              "pinterest",
              List.of(
                  PinterestRules.IMAGES_ONLY,
                  PinterestRules.VIDEO,
                  PinterestRules.description(Text.CAPTION))),
          Map.entry(
              "reddit",
              List.of(RedditRules.IMAGE, RedditRules.VIDEO, RedditRules.body(Text.CAPTION))),
          Map.entry("threads", List.of(ThreadsRules.ALL)),
          Map.entry(
              "tiktok",
              List.of(
                  TikTokRules.ANY,
                  TikTokRules.VIDEO,
                  TikTokRules.VIDEO_FILE,
                  TikTokRules.PHOTOS,
                  TikTokRules.PHOTO_FILES)),
          Map.entry("twitter", List.of(TwitterRules.ALL)),
          Map.entry(
              "youtube", List.of(YouTubeRules.VIDEO, YouTubeRules.description(Text.CAPTION))));

  @Test
  void everyRuleHasACodeOfItsPlatformASourceAndARemedy() {
    RULES.forEach(
        (platform, lists) -> {
          for (List<Rule> rules : lists) {
            assertThat(rules).isNotEmpty().extracting(Rule::code).doesNotHaveDuplicates();
            assertThat(rules)
                .allMatch(rule -> rule.code().matches(platform + "\\.[a-z.]+"))
                .allMatch(rule -> rule.source().date().isAfter(YearMonth.of(2025, 11)))
                .allMatch(rule -> !rule.remedy().isBlank());
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "video/mp4,        4000000000, ''",
    "video/webm,       4000000000, ''",
    "video/x-msvideo,  1,          tiktok.video.type ERROR",
    "video/mp4,        4000000001, tiktok.video.size.disputed WARNING",
    "video/mp4,        4294967296, tiktok.video.size.disputed WARNING",
    "video/mp4,        4294967297, tiktok.video.size ERROR"
  })
  void tikTokTakesFilesOfVideos(String type, long bytes, String expected) {
    assertThat(check(TikTokRules.VIDEO_FILE, video(type, bytes, Duration.ofMinutes(1))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "image/jpeg, 20000000, ''",
    "image/webp, 1,        ''",
    "image/png,  1,        tiktok.image.type WARNING",
    "image/jpeg, 20000001, tiktok.image.size.disputed WARNING",
    "image/jpeg, 20971521, tiktok.image.size ERROR"
  })
  void tikTokTakesFilesOfPhotos(String type, long bytes, String expected) {
    assertThat(check(TikTokRules.PHOTO_FILES, image(type, bytes))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "3000,  ''",
    "60000, ''",
    "2999,  facebook.story.short ERROR",
    "60001, facebook.story.long ERROR"
  })
  void aStoryOfFacebookIsShort(long millis, String expected) {
    assertThat(check(FacebookRules.STORY, video("video/mp4", 1, Duration.ofMillis(millis))))
        .isEqualTo(expected);
  }

  @Test
  void aStoryOfFacebookHasOneMedium() {
    assertThat(check(FacebookRules.STORY)).isEqualTo("facebook.media.missing ERROR");
    assertThat(
            check(
                FacebookRules.STORY,
                Collections.nCopies(2, image("image/jpeg", 1)).toArray(CheckedMedium[]::new)))
        .isEqualTo("facebook.media.count ERROR");
  }

  private static String check(List<Rule> rules, CheckedMedium... media) {
    CheckedPost post =
        new CheckedPost(
            "any", "text", Map.of(), List.of(media), Optional.empty(), Instant.EPOCH, 0);
    List<Finding> findings = rules.stream().flatMap(rule -> rule.check(post).stream()).toList();
    return String.join(", ", findings.stream().map(f -> f.code() + " " + f.severity()).toList());
  }

  private static CheckedMedium image(String type, long bytes) {
    return medium(MediaKind.IMAGE, type, bytes, Optional.empty());
  }

  private static CheckedMedium video(String type, long bytes, Duration duration) {
    return medium(MediaKind.VIDEO, type, bytes, Optional.of(duration));
  }

  private static CheckedMedium medium(
      MediaKind kind, String type, long bytes, Optional<Duration> duration) {
    return new CheckedMedium(
        Optional.of(kind),
        "a file",
        OptionalLong.of(bytes),
        Optional.of(type),
        Optional.empty(),
        duration,
        Optional.of(new Dimensions(1080, 1920)));
  }
}

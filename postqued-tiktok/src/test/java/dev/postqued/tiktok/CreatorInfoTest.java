package dev.postqued.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.calls.OpenResponse;
import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.Finding;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names are those of TikTok's Query Creator Info. */
class CreatorInfoTest {

  private static final Map<String, Object> TIKTOK =
      Map.of(
          "creator_username",
          "tiktok",
          "privacy_level_options",
          List.of("PUBLIC_TO_EVERYONE", "SELF_ONLY"),
          "comment_disabled",
          false,
          "duet_disabled",
          true,
          "stitch_disabled",
          true,
          "max_video_post_duration_sec",
          300);

  private static final CreatorInfo INFO = CreatorInfo.of(new OpenResponse(TIKTOK));

  private static Stream<OpenResponse> responses() {
    return Stream.of(
        new OpenResponse(TIKTOK),
        new OpenResponse(Map.of("data", TIKTOK)),
        new OpenResponse(
            Map.of(
                "creatorInfo",
                Map.of(
                    "privacyLevelOptions",
                    List.of("PUBLIC_TO_EVERYONE", "SELF_ONLY"),
                    "commentDisabled",
                    false,
                    "duetDisabled",
                    true,
                    "stitchDisabled",
                    true,
                    "maxVideoPostDurationSec",
                    300))));
  }

  @ParameterizedTest
  @MethodSource("responses")
  void itIsReadInWhateverSpelling(OpenResponse response) {
    CreatorInfo info = CreatorInfo.of(response);

    assertThat(info.privacyLevels())
        .containsExactly(PrivacyLevel.PUBLIC_TO_EVERYONE, PrivacyLevel.SELF_ONLY);
    assertThat(info.commentDisabled()).contains(false);
    assertThat(info.duetDisabled()).contains(true);
    assertThat(info.stitchDisabled()).contains(true);
    assertThat(info.maxVideoDuration()).contains(Duration.ofMinutes(5));
  }

  @Test
  void whatIsNotSaidIsAbsent() {
    for (Object odd :
        Arrays.asList(null, "x", List.of(), Map.of("max_video_post_duration_sec", 0))) {
      CreatorInfo info = CreatorInfo.of(new OpenResponse(odd));

      assertThat(info.privacyLevels()).isEmpty();
      assertThat(info.commentDisabled()).isEmpty();
      assertThat(info.maxVideoDuration()).isEmpty();
    }
  }

  @Test
  void aPrivacyLevelThatTheAccountLacksIsAnError() {
    assertThat(codes(TikTokOptions.video(PrivacyLevel.MUTUAL_FOLLOW_FRIENDS).creator(INFO)))
        .containsExactly("tiktok.privacy.creator");
    assertThat(codes(TikTokOptions.video(PrivacyLevel.MUTUAL_FOLLOW_FRIENDS))).isEmpty();
    assertThat(codes(TikTokOptions.video(PrivacyLevel.SELF_ONLY).creator(INFO))).isEmpty();
  }

  @Test
  void whatTheSettingsOfTheAccountForbidIsAWarning() {
    TikTokVideoOptions options =
        TikTokOptions.video(PrivacyLevel.SELF_ONLY).creator(INFO).comment(true).stitch(true);

    assertThat(codes(options)).containsExactly("tiktok.interactions.creator");
    assertThat(codes(options.stitch(false))).isEmpty();
  }

  @Test
  void aVideoThatIsTooLongForTheAccountIsAWarning() {
    TikTokVideoOptions options = TikTokOptions.video(PrivacyLevel.SELF_ONLY).creator(INFO);

    assertThat(codes(options, Checked.video("a.mp4", Duration.ofSeconds(301))))
        .containsExactly("tiktok.video.creator");
    assertThat(codes(options, Checked.video("a.mp4", Duration.ofMinutes(5)))).isEmpty();
  }

  @Test
  void nothingOfItIsSent() {
    assertThat(TikTokOptions.photos(PrivacyLevel.SELF_ONLY).creator(INFO).values())
        .containsOnlyKeys("privacyLevel");
  }

  private static List<String> codes(TikTokOptions<?> options) {
    return codes(options, Checked.video("a.mp4", Duration.ofMinutes(1)));
  }

  private static List<String> codes(TikTokOptions<?> options, CheckedMedium medium) {
    return Checked.post(options, medium).findings().stream().map(Finding::code).distinct().toList();
  }
}

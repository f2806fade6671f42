package dev.postqued.tiktok;

import static dev.postqued.tiktok.Checked.found;
import static dev.postqued.tiktok.Checked.picture;
import static dev.postqued.tiktok.Checked.post;
import static dev.postqued.tiktok.Checked.source;
import static dev.postqued.tiktok.Checked.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.media.Video;
import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.Finding;
import dev.postqued.rules.Rule;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TikTokRulesTest {

  private static final TikTokVideoOptions VIDEO = TikTokOptions.video(PrivacyLevel.SELF_ONLY);
  private static final TikTokPhotoOptions PHOTOS = TikTokOptions.photos(PrivacyLevel.SELF_ONLY);

  @ParameterizedTest
  @MethodSource("dev.postqued.tiktok.Boundary#all")
  void aRuleHoldsUpToItsBoundary(Boundary boundary) {
    assertThat(findings(boundary.good())).extracting(Finding::code).doesNotContain(boundary.code());
  }

  @ParameterizedTest
  @MethodSource("dev.postqued.tiktok.Boundary#all")
  void aRuleIsBrokenBeyondItsBoundary(Boundary boundary) {
    assertThat(findings(boundary.bad()))
        .filteredOn(finding -> finding.code().equals(boundary.code()))
        .isNotEmpty()
        .allMatch(finding -> finding.severity() == boundary.severity())
        .allMatch(finding -> Integer.valueOf(0).equals(finding.target()))
        .first()
        .extracting(Finding::problem)
        .asString()
        .contains(boundary.said());
  }

  @Test
  void everyRuleHasABoundary() {
    assertThat(Boundary.all().map(Boundary::code)).containsAll(codes());
  }

  @Test
  void everyRuleHasItsOwnCodeASourceADateAndARemedy() {
    for (List<Rule> rules : List.of(VIDEO.rules(), PHOTOS.rules())) {
      assertThat(rules).extracting(Rule::code).doesNotHaveDuplicates();
      assertThat(rules)
          .allMatch(rule -> rule.code().startsWith("tiktok."))
          .allMatch(rule -> !rule.source().name().isBlank())
          .allMatch(rule -> rule.source().date().isAfter(YearMonth.of(2026, 1)))
          .allMatch(rule -> !rule.remedy().isBlank());
    }
    assertThat(codes()).hasSize(32);
  }

  @Test
  void whatSourcesDisagreeAboutSaysWhatEachSays() {
    assertThat(findings(post(VIDEO, video("clip.mp4", 600_000_000))))
        .singleElement()
        .asString()
        .isEqualTo(
            "warning tiktok.video.size.disputed, media[0] for targets[0]: clip.mp4 has 600,000,000"
                + " bytes; make it at most 500 MB: the guide allows that much, the photo-post"
                + " article 1 GB, the v2 document 4 GB (PostQued guide, March 2026)");
  }

  @Test
  void aFindingNamesItsPicture() {
    CheckedMedium large = picture(1086, 1448);

    assertThat(findings(post(PHOTOS, Boundary.PICTURE, large, Boundary.PICTURE)))
        .singleElement()
        .matches(finding -> finding.code().equals("tiktok.image.dimensions"))
        .matches(finding -> finding.place().equals("media[1] for targets[0]"));
  }

  @Test
  void nothingIsSaidOfADurationThatIsUnknown() {
    CheckedMedium recording = video("recording.mp4", 1_000_000);

    assertThat(recording.duration()).isEmpty();
    assertThat(findings(post(VIDEO.cover(Duration.ofHours(1)), recording))).isEmpty();
  }

  @Test
  void nothingIsSaidOfAPostThatKeepsEveryRule() {
    assertThat(findings(post(VIDEO.cover(Duration.ofSeconds(3)), Boundary.CLIP))).isEmpty();
    assertThat(findings(post(PHOTOS, Boundary.PICTURE, Boundary.PICTURE))).isEmpty();
  }

  @Test
  void whatIsNotKnownBreaksNoRule() {
    CheckedMedium unnamed = video("clip", 1000);

    assertThat(findings(post(VIDEO.cover(Duration.ofDays(1)), unnamed))).isEmpty();
    assertThat(findings(post(VIDEO.cover(Duration.ofDays(1)), Boundary.UPLOADED))).isEmpty();
  }

  @Test
  void theFileIsBelievedBeforeItsCaller() {
    CheckedMedium medium =
        found(
            Video.of(source("clip.mp4", 9), 1080, 1920).duration(Duration.ofSeconds(20)),
            "video/mp4",
            Duration.ofSeconds(5));

    assertThat(findings(post(VIDEO, medium)))
        .extracting(Finding::code)
        .containsExactly("tiktok.video.short");
  }

  private static List<String> codes() {
    return Stream.concat(VIDEO.rules().stream(), PHOTOS.rules().stream())
        .map(Rule::code)
        .distinct()
        .toList();
  }

  private static List<Finding> findings(Case post) {
    return post.findings();
  }
}

package dev.postqued.platforms;

import static dev.postqued.platforms.Checked.PHOTO;
import static dev.postqued.platforms.Checked.VIDEO;
import static dev.postqued.platforms.Checked.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.media.Image;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.publishing.PlatformOptions;
import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.Finding;
import dev.postqued.rules.Rule;
import dev.postqued.uploads.MediaSource;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

  @ParameterizedTest
  @MethodSource("dev.postqued.platforms.Boundary#all")
  void aRuleHoldsUpToItsBoundary(Boundary boundary) {
    assertThat(findings(boundary.good())).extracting(Finding::code).doesNotContain(boundary.code());
  }

  @ParameterizedTest
  @MethodSource("dev.postqued.platforms.Boundary#all")
  void aRuleIsBrokenBeyondItsBoundary(Boundary boundary) {
    assertThat(findings(boundary.bad()))
        .filteredOn(finding -> finding.code().equals(boundary.code()))
        .isNotEmpty()
        .allMatch(finding -> finding.severity() == boundary.severity())
        .first()
        .extracting(Finding::problem)
        .asString()
        .contains(boundary.said());
  }

  @Test
  void everyRuleHasABoundary() {
    Set<String> codes = new TreeSet<>();
    Samples.kinds().values().forEach(o -> o.rules().forEach(rule -> codes.add(rule.code())));

    assertThat(Boundary.all().map(Boundary::code)).hasSizeGreaterThan(130).containsAll(codes);
  }

  @Test
  void everyRuleHasACodeOfItsPlatformASourceAndARemedy() {
    for (PlatformOptions options : Samples.kinds().values()) {
      assertThat(options.rules()).isNotEmpty().extracting(Rule::code).doesNotHaveDuplicates();
      assertThat(options.rules())
          .allMatch(rule -> rule.code().matches(options.platform().name() + "\\.[a-z.]+"))
          .allMatch(rule -> rule.source().date().isAfter(YearMonth.of(2025, 11)))
          .allMatch(rule -> !rule.remedy().isBlank());
    }
  }

  @Test
  void nothingIsSaidOfPostsThatKeepEveryRule() {
    URI address = URI.create("https://example.com/");
    List<Case> posts =
        List.of(
            post(Instagram.post(), PHOTO, VIDEO),
            post(Instagram.reel().collaborators("ada"), VIDEO),
            post(Instagram.story(), PHOTO),
            post(Facebook.text()),
            post(Facebook.photos(), PHOTO, PHOTO),
            post(Facebook.video(), VIDEO),
            post(Facebook.reel(), VIDEO),
            post(Facebook.link(address)),
            post(Threads.post(), PHOTO, VIDEO),
            post(LinkedIn.text()),
            post(LinkedIn.images(), PHOTO, PHOTO),
            post(LinkedIn.video(), VIDEO),
            post(LinkedIn.article(address).title("t")),
            post(YouTube.video().title("t"), VIDEO),
            post(Twitter.post(), PHOTO, PHOTO),
            post(Pinterest.images("1"), PHOTO, PHOTO),
            post(Pinterest.video("1").cover(address), VIDEO),
            post(Reddit.text("java").title("t")),
            post(Reddit.link("java", address).title("t")),
            post(Reddit.image("java").title("t"), PHOTO),
            post(Reddit.video("java").title("t").poster(address), VIDEO),
            post(Mastodon.post(), PHOTO, PHOTO),
            post(Bluesky.post(), PHOTO, PHOTO),
            post(Bluesky.post()));

    for (Case post : posts) {
      assertThat(findings(post)).as(post.options().toString()).isEmpty();
    }
  }

  @Test
  void whatIsNotKnownBreaksNoRuleOfMedia() {
    MediaSource source = MediaSource.bytes("unnamed", new byte[80_000]);
    CheckedMedium image = Checked.checked(Image.of(source), Optional.empty());
    CheckedMedium video = Checked.checked(Video.of(source, 1080, 1920), Optional.empty());
    CheckedMedium there = Checked.checked(new UploadedMedium("content"), Optional.empty());

    for (Map.Entry<String, PlatformOptions> kind : Samples.kinds().entrySet()) {
      boolean ofImages = kind.getKey().matches(".*(images|photos|image|post)[(].*");
      for (CheckedMedium medium : List.of(there, ofImages ? image : video)) {
        assertThat(findings(Checked.of("caption", kind.getValue(), List.of(medium))))
            .as(kind.getKey())
            .allMatch(finding -> finding.medium() == null);
      }
    }
  }

  @Test
  void aFindingNamesItsMedium() {
    assertThat(findings(post(Bluesky.post(), PHOTO, PHOTO.bytes(3_000_000), PHOTO)))
        .singleElement()
        .hasToString(
            "error bluesky.image.size, media[1] for targets[0]: photo has 3,000,000 bytes; make it at"
                + " most 2,000,000 bytes (Bluesky lexicons, August 2026)");
  }

  @Test
  void videosAndImagesTogetherAreOneFindingWithEachWayOut() {
    Samples.kinds()
        .forEach(
            (kind, options) ->
                assertThat(findings(post(options, VIDEO, PHOTO, PHOTO)))
                    .as(kind)
                    .filteredOn(
                        finding -> finding.code().matches(".*[.]media[.](mixed|kind|count)"))
                    .hasSizeLessThanOrEqualTo(1));

    assertThat(findings(post(LinkedIn.images(), VIDEO, PHOTO)))
        .singleElement()
        .extracting(Finding::remedy)
        .isEqualTo("post 1 to 20 images, or 1 video with LinkedIn.video()");
    assertThat(findings(post(LinkedIn.video(), VIDEO, PHOTO)))
        .singleElement()
        .extracting(Finding::remedy)
        .isEqualTo("post 1 video, or 1 to 20 images with LinkedIn.images()");
  }

  @Test
  void whatSourcesDisagreeAboutSaysWhatEachSays() {
    assertThat(findings(post(LinkedIn.video(), VIDEO.bytes(600_000_000))))
        .singleElement()
        .asString()
        .contains("warning", "at most 500 MB", "5 GB", "LinkedIn Posts and media reference");
  }

  private static List<Finding> findings(Case post) {
    return post.findings();
  }
}

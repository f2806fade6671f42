package dev.postqued.internal.publishing;

import static dev.postqued.internal.publishing.Somewhere.LONG_NAMES;
import static dev.postqued.internal.publishing.Somewhere.SOMEWHERE;
import static dev.postqued.internal.publishing.Somewhere.UPLOADED;
import static dev.postqued.internal.publishing.Somewhere.check;
import static dev.postqued.internal.publishing.Somewhere.info;
import static dev.postqued.internal.publishing.Somewhere.options;
import static dev.postqued.internal.publishing.Somewhere.postOf;
import static dev.postqued.internal.publishing.Somewhere.source;
import static dev.postqued.internal.publishing.Somewhere.summary;
import static dev.postqued.internal.publishing.Somewhere.target;
import static dev.postqued.internal.publishing.Somewhere.video;
import static dev.postqued.rules.Severity.ERROR;
import static dev.postqued.rules.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.accounts.Platform;
import dev.postqued.media.Image;
import dev.postqued.media.Video;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.PlatformOptions;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.rules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreRulesTest {

  @Test
  void everyRuleHasItsOwnCodeASourceADateAndARemedy() {
    Post post = postOf(UPLOADED).build();
    List<Rule> rules =
        Stream.concat(
                RulesOfVersion.V1.allOfPost(post).stream(),
                RulesOfVersion.V1.allOfTarget(post, 0).stream())
            .toList();

    assertThat(rules).hasSize(16).extracting(Rule::code).doesNotHaveDuplicates();
    assertThat(rules)
        .allMatch(rule -> rule.code().matches("(media|target|targets)\\.[a-z]+"))
        .allMatch(rule -> !rule.source().name().isBlank())
        .allMatch(rule -> rule.source().date().isAfter(YearMonth.of(2026, 1)))
        .allMatch(rule -> !rule.remedy().isBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE, image/png,       ''",
    "VIDEO, video/mp4,       media.kind ERROR",
    "AUDIO, audio/mp4,       media.kind ERROR",
    "IMAGE, image/jpeg,      media.mislabelled WARNING",
    "UNKNOWN, image/x-other, media.unrecognised WARNING",
    "UNKNOWN, application/octet-stream, media.unrecognised WARNING"
  })
  void anImageIsWhatItIsPostedAs(MediaKind kind, String type, String expected) {
    Image image = Image.of(source("a.png")).contentType("Image/PNG");

    assertThat(summary(check(image, info(kind, type, false)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "VIDEO, video/mp4,       ''",
    "IMAGE, image/gif,       media.kind ERROR",
    "AUDIO, video/mp4,       media.kind ERROR",
    "VIDEO, video/quicktime, media.mislabelled WARNING",
    "UNKNOWN, video/mp4,     media.unrecognised WARNING"
  })
  void aVideoIsWhatItIsPostedAs(MediaKind kind, String type, String expected) {
    assertThat(summary(check(video("a.mp4"), info(kind, type, false)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"VIDEO, video/mp4", "UNKNOWN, video/mp4"})
  void aTruncatedVideoIsAnError(MediaKind kind, String type) {
    assertThat(summary(check(video("a.mp4"), info(kind, type, true))))
        .isEqualTo("media.truncated ERROR");
  }

  @Test
  void anImageWithoutItsEndIsAWarning() {
    Image image = Image.of(source("a.jpg"));

    assertThat(summary(check(image, info(MediaKind.IMAGE, "image/jpeg", true))))
        .isEqualTo("media.incomplete WARNING");
  }

  @Test
  void aFileThatIsGoneIsAnError(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.mp4"), new byte[1]);
    Post.Builder post = postOf(Video.of(file, 1, 1));

    assertThat(check(post)).isEmpty();
    Files.delete(file);
    assertThat(summary(check(post))).isEqualTo("media.unreadable ERROR");
  }

  @Test
  void anUnknownTypeIsAnError() {
    assertThat(summary(check(postOf(video("a.bin"))))).isEqualTo("media.type ERROR");
    assertThat(check(postOf(video("a.bin").contentType("video/mp4")))).isEmpty();
  }

  @Test
  void videosAndImagesDoNotMix() {
    Image image = Image.of(source("a.png"));

    assertThat(check(postOf(image, image, UPLOADED))).isEmpty();
    assertThat(check(postOf(video("a.mp4"), video("b.mp4")))).isEmpty();
    assertThat(check(postOf(image, UPLOADED, video("a.mp4"))))
        .singleElement()
        .matches(finding -> finding.code().equals("media.mixed"))
        .hasToString(
            "error media.mixed, post: videos and images are mixed, 1 and 1; post one video, or images"
                + " only (PostQued guide, March 2026)");
  }

  @ParameterizedTest
  @CsvSource({"10, ''", "11, targets.count WARNING"})
  void tenTargetsAreKnownToBeAllRight(int count, String expected) {
    Post.Builder post = Post.builder().media(UPLOADED);
    IntStream.range(0, count).mapToObj(i -> target("account-" + i)).forEach(post::target);

    assertThat(summary(check(post))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:00.001Z, ''",
    "2026-03-01T12:00:00Z,     target.time ERROR",
    "2026-02-28T12:00:00Z,     target.time ERROR"
  })
  void aTimeIsInTheFuture(Instant at, String expected) {
    Post.Builder post = Post.builder().media(UPLOADED).target(target("a").at(at));

    assertThat(summary(check(post))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "\ud83d\ude80"})
  void aCaptionIsCountedInCharacters(String character) {
    assertThat(check(captioned(character.repeat(63_206)))).isEmpty();
    assertThat(check(captioned(character.repeat(63_207))))
        .singleElement()
        .matches(finding -> finding.code().equals("target.caption"))
        .matches(finding -> finding.severity() == WARNING)
        .matches(finding -> finding.problem().contains("63207 characters"));
  }

  @ParameterizedTest
  @CsvSource({
    "'nul \u0000', the caption has NUL at position 4",
    "'\ud83d\ude80\ud83d', the caption has half of a surrogate pair at position 2",
    "'\ude80', the caption has half of a surrogate pair at position 0"
  })
  void aTextThatWouldNotArriveIsAnError(String caption, String problem) {
    assertThat(check(captioned(caption)))
        .singleElement()
        .matches(finding -> finding.code().equals("target.text"))
        .matches(finding -> finding.severity() == ERROR)
        .matches(finding -> finding.problem().equals(problem));
  }

  @Test
  void theTextsOfOptionsArriveAsWell() {
    assertThat(summary(check(withOptions(Map.of("title", "\ud83d\ude80"))))).isEmpty();
    assertThat(check(withOptions(Map.of("comment", Map.of("text", List.of(1, "a\u0000"))))))
        .singleElement()
        .matches(finding -> finding.code().equals("target.text"))
        .matches(finding -> finding.problem().equals("the option comment has NUL at position 1"));
  }

  private static Post.Builder withOptions(Map<String, Object> values) {
    return Post.builder().media(UPLOADED).target(target("a").options(newOnes(values, Set.of())));
  }

  private static PlatformOptions newOnes(Map<String, Object> values, Set<String> onlyInVersion2) {
    return new PlatformOptions() {
      @Override
      public Platform platform() {
        return SOMEWHERE;
      }

      @Override
      public Map<String, Object> values() {
        return values;
      }

      @Override
      public Set<String> onlyInVersion2() {
        return onlyInVersion2;
      }

      @Override
      public List<Rule> rules() {
        return List.of(LONG_NAMES);
      }
    };
  }

  @Test
  void whatVersion1DoesNotKnowIsRefusedThere() {
    PlatformOptions options = newOnes(Map.of("cover", 1), Set.of("cover", "other"));
    Post post = Post.of(UPLOADED, target("a").options(options));

    assertThat(check(post, Optional.empty(), RulesOfVersion.V2)).isEmpty();
    assertThat(check(post, Optional.empty()))
        .singleElement()
        .matches(finding -> finding.code().equals("target.options"))
        .matches(finding -> finding.severity() == ERROR)
        .matches(finding -> finding.problem().equals("version 1 does not know cover"));
  }

  @Test
  void inVersion2ThePlatformDecidesWhetherVideosAndImagesMix() {
    Post post = postOf(Image.of(source("a.png")), video("a.mp4")).build();

    assertThat(check(post, Optional.empty(), RulesOfVersion.V2)).isEmpty();
  }

  private static Post.Builder captioned(String caption) {
    return Post.builder()
        .media(UPLOADED)
        .target(Target.of(Intent.DRAFT, SOMEWHERE, "a", caption).options(options(LONG_NAMES)));
  }

  @Test
  void anAccountThatIsNamedTwiceIsSaidWithItsFirstTarget() {
    Target again = target("b");
    Target elsewhere =
        Target.of(Intent.DRAFT, new Platform("elsewhere"), "b", "caption")
            .options(options(new Platform("elsewhere"), LONG_NAMES));

    assertThat(check(Post.builder().media(UPLOADED).target(again).target(elsewhere))).isEmpty();
    assertThat(
            check(Post.builder().media(UPLOADED).target(target("a")).target(again).target(again)))
        .singleElement()
        .matches(finding -> finding.code().equals("target.repeated"))
        .matches(finding -> finding.place().equals("targets[2]"))
        .matches(finding -> finding.problem().contains("targets[1]"));
  }
}

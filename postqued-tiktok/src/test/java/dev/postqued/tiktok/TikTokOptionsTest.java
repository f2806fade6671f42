package dev.postqued.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postqued.publishing.PlatformOptions;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TikTokOptionsTest {

  private static final TikTokVideoOptions VIDEO = TikTokOptions.video(PrivacyLevel.SELF_ONLY);
  private static final TikTokPhotoOptions PHOTOS = TikTokOptions.photos(PrivacyLevel.SELF_ONLY);

  @Test
  void whatIsNotSetIsNotSent() {
    assertThat(VIDEO.values()).containsExactly(Map.entry("privacyLevel", "SELF_ONLY"));
    assertThat(PHOTOS.values()).containsExactly(Map.entry("privacyLevel", "SELF_ONLY"));
  }

  @Test
  void whatIsAllowedIsNotDisabled() {
    assertThat(VIDEO.duet(true).values()).containsEntry("disableDuet", false);
    assertThat(VIDEO.duet(false).values()).containsEntry("disableDuet", true);
    assertThat(VIDEO.stitch(true).values()).containsEntry("disableStitch", false);
    assertThat(VIDEO.stitch(false).values()).containsEntry("disableStitch", true);
    assertThat(VIDEO.comment(true).values()).containsEntry("disableComment", false);
    assertThat(VIDEO.comment(false).values()).containsEntry("disableComment", true);
  }

  @Test
  void disclosuresAreSentAsTheyAreMeant() {
    assertThat(VIDEO.paidPartnership(true).values()).containsEntry("brandContentToggle", true);
    assertThat(VIDEO.ownPromotion(true).values()).containsEntry("brandOrganicToggle", true);
    assertThat(PHOTOS.paidPartnership(false).values()).containsEntry("brandContentToggle", false);
  }

  @Test
  void theCoverIsATimeInMilliseconds() {
    assertThat(VIDEO.cover(Duration.ofMillis(1500)).values())
        .containsEntry("videoCoverTimestampMs", 1500L);
    assertThat(VIDEO.cover(Duration.ZERO).values()).containsEntry("videoCoverTimestampMs", 0L);
  }

  @Test
  void aCoverBeforeTheStartIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VIDEO.cover(Duration.ofMillis(-1)))
        .withMessageContainingAll("cover", "PT-0.001S", "must not be negative");
  }

  @Test
  void version2HasMoreOptions() {
    assertThat(VIDEO.maxDuration(Duration.ofMillis(180_999)).values())
        .containsEntry("maxVideoPostDurationSec", 180L);
    assertThat(VIDEO.commercialContent(true).authenticContent(false).values())
        .containsEntry("commercialContent", true)
        .containsEntry("authenticContentConfirmed", false);
    assertThat(PHOTOS.coverIndex(2).values()).containsEntry("photoCoverIndex", 2);
  }

  @Test
  void whatIsNoPositionAndNoTimeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PHOTOS.coverIndex(-1))
        .withMessageContainingAll("coverIndex", "-1", "must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VIDEO.maxDuration(Duration.ofMillis(999)))
        .withMessageContainingAll("maxDuration", "PT0.999S", "at least 1 s");
  }

  @Test
  void musicIsForPhotos() {
    assertThat(PHOTOS.autoAddMusic(true).values()).containsEntry("autoAddMusic", true);
  }

  @Test
  void eachKindHasItsOwnOptionsAndNotThoseOfTheOther() {
    assertThat(names(TikTokVideoOptions.class))
        .contains("cover", "duet")
        .doesNotContain("autoAddMusic", "coverIndex");
    assertThat(names(TikTokPhotoOptions.class))
        .contains("autoAddMusic")
        .doesNotContain("cover", "maxDuration");
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getMethods()).map(Method::getName).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aBlankLevelIsRefused(String level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PrivacyLevel(level))
        .withMessageContainingAll("privacyLevel", "blank", "SELF_ONLY");
  }

  @Test
  void aLevelThatTikTokAddsIsSentAsItIs() {
    PrivacyLevel level = new PrivacyLevel("CLOSE_FRIENDS");

    assertThat(level.isKnown()).isFalse();
    assertThat(TikTokOptions.video(level).values()).containsEntry("privacyLevel", "CLOSE_FRIENDS");
  }

  @Test
  void settingAnOptionLeavesTheOldOptionsAlone() {
    TikTokVideoOptions changed = VIDEO.duet(false).duet(true).comment(false);

    assertThat(VIDEO.values()).hasSize(1);
    assertThat(changed.values())
        .containsExactly(
            Map.entry("privacyLevel", "SELF_ONLY"),
            Map.entry("disableDuet", false),
            Map.entry("disableComment", true));
  }

  @Test
  void theValuesCannotBeChanged() {
    for (PlatformOptions options : List.of(VIDEO, VIDEO.duet(true), PHOTOS, PHOTOS.comment(true))) {
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() -> options.values().put("privacyLevel", "PUBLIC_TO_EVERYONE"));
      assertThat(options.platform()).isEqualTo(TikTok.PLATFORM);
    }
  }
}

package dev.postqued.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postqued.publishing.PlatformOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the setters take. */
class OptionsTest {

  @Test
  void whatIsNotSetIsNotSent() {
    assertThat(YouTube.video().values()).isEmpty();
    assertThat(Instagram.reel().values()).containsExactly(Map.entry("postType", "reel"));
  }

  @Test
  void settingAnOptionLeavesTheOldOptionsAlone() {
    YouTubeOptions old = YouTube.video().title("old");

    assertThat(old.title("new").madeForKids(true).values()).containsEntry("title", "new");
    assertThat(old.values()).containsExactly(Map.entry("title", "old"));
  }

  @Test
  void theValuesCannotBeChanged() {
    for (PlatformOptions options : Samples.all().values()) {
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() -> options.values().put("title", "another"));
    }
  }

  @Test
  void version1KnowsNoneOfThem() {
    for (PlatformOptions options : Samples.all().values()) {
      assertThat(options.onlyInVersion2()).isEqualTo(options.values().keySet());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void aBlankTextIsRefused(String blank) {
    List<Function<String, ?>> setters =
        List.of(
            Facebook.text()::title,
            Threads.post()::firstComment,
            YouTube.video()::tags,
            Instagram.post()::collaborators,
            Pinterest::images,
            Reddit::text,
            Mastodon.post()::language,
            YouTubeVisibility::new,
            TrialReelGraduation::new,
            ThreadsReplyControl::new,
            TwitterReplySettings::new,
            MastodonVisibility::new);

    for (Function<String, ?> setter : setters) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> setter.apply(blank))
          .withMessageContaining("must not be blank");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page", "mailto:a@example.com", "ftp://example.com/a", "https:/a"})
  void anAddressIsOneOfTheWeb(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facebook.link(URI.create(address)))
        .withMessageContainingAll("http", address);
  }

  @Test
  void whatTheServiceLimitsIsLimited() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Instagram.reel().collaborators("a", "b", "c", "d"))
        .withMessage("collaborators must be at most 3, were 4");
    String[] tags = Collections.nCopies(31, "tag").toArray(String[]::new);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> YouTube.video().tags(tags))
        .withMessage("tags must be at most 30, were 31");
  }

  @Test
  void aMapIsCopiedAndMustBeJson() {
    List<Integer> point = new ArrayList<>(List.of(1, 2));
    Map<String, Object> crop = new HashMap<>(Map.of("focus", Map.of("point", point)));
    InstagramPostOptions options = Instagram.post().crop(crop);
    point.clear();
    crop.clear();

    assertThat(options.values())
        .containsEntry("crop", Map.of("focus", Map.of("point", List.of(1, 2))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Instagram.reel().audio(Map.of("a", Map.of("b", new Object()))))
        .withMessageContaining("audio.a.b must be a text, a number");
  }

  @Test
  void aValueThatAPlatformAddsIsSentAsItIs() {
    ThreadsReplyControl followers = new ThreadsReplyControl("followers_only");

    assertThat(followers.isKnown()).isFalse();
    assertThat(ThreadsReplyControl.EVERYONE.isKnown()).isTrue();
    assertThat(Threads.post().replyControl(followers).values())
        .containsEntry("replyControl", "followers_only");
  }
}

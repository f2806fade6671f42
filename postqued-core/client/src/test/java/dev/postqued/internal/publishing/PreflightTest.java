package dev.postqued.internal.publishing;

import static dev.postqued.internal.publishing.Somewhere.LONG_NAMES;
import static dev.postqued.internal.publishing.Somewhere.NOW;
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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postqued.media.Image;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.rules.Finding;
import dev.postqued.rules.Rule;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightTest {

  @Test
  void aRuleWithoutACodeOrARemedyIsRefused() {
    for (String blank : List.of("", " ")) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  Rule.ofPost(
                      blank, ERROR, LONG_NAMES.source(), post -> true, post -> "", "remedy"))
          .withMessageContaining("code must not be blank");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  Rule.ofPost("code", ERROR, LONG_NAMES.source(), post -> true, post -> "", blank))
          .withMessageContaining("remedy must not be blank");
    }
  }

  @Test
  void bytesThatAreNotLookedAtAreNotJudged() {
    MediaInfo wrong = info(MediaKind.AUDIO, "audio/mp4", true);
    Image once = Image.of(MediaSource.once("a.png", 1, InputStream.nullInputStream()));

    assertThat(check(once, wrong)).isEmpty();
    assertThat(check(UPLOADED, wrong)).isEmpty();
    assertThat(check(postOf(video("a.mp4")))).isEmpty();
  }

  @Test
  void aFileThatCannotBeOpenedIsNotKnown() {
    Preflight preflight =
        new Preflight(
            medium -> {
              throw new UncheckedIOException(new IOException("gone"));
            },
            Clock.fixed(NOW, ZoneOffset.UTC),
            RulesOfVersion.V1);

    assertThat(preflight.check(postOf(video("a.mp4")).build())).isEmpty();
  }

  @Test
  void aTargetWhoseOptionsBringNoRulesIsSaid() {
    Target bare = Target.of(Intent.DRAFT, SOMEWHERE, "a", "caption");

    for (Target target : List.of(bare, bare.options(options()))) {
      assertThat(summary(check(Post.builder().media(UPLOADED).target(target))))
          .isEqualTo("target.unchecked WARNING");
    }
  }

  @Test
  void rulesOfAPlatformAreCheckedForEachMediumAndEachOfItsTargets() {
    Post.Builder post =
        postOf(Image.of(source("a.png")), Image.of(source("longer.png"))).target(target("b"));

    assertThat(check(post))
        .extracting(Finding::place)
        .containsExactly("media[1] for targets[0]", "media[1] for targets[1]");
    assertThat(check(post).get(0))
        .isEqualTo(
            new Finding(
                "somewhere.name",
                WARNING,
                "longer.png is a long name",
                "shorten it",
                LONG_NAMES.source(),
                1,
                0));
  }
}

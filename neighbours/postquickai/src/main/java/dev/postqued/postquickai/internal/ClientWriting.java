package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.api.WritingApi;
import dev.postqued.bindings.postquickai.model.AdjustToneRequest;
import dev.postqued.bindings.postquickai.model.CaptionLength;
import dev.postqued.bindings.postquickai.model.CustomEditRequest;
import dev.postqued.bindings.postquickai.model.GenerateCaptionRequest;
import dev.postqued.bindings.postquickai.model.GenerateHashtagsRequest;
import dev.postqued.bindings.postquickai.model.GenerateVideoCaptionRequest;
import dev.postqued.bindings.postquickai.model.MakeConciseRequest;
import dev.postqued.bindings.postquickai.model.ProofreadRequest;
import dev.postqued.calls.SendableText;
import dev.postqued.engine.WireObject;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.postquickai.writing.Caption;
import dev.postqued.postquickai.writing.Proofread;
import dev.postqued.postquickai.writing.Proofread.Correction;
import dev.postqued.postquickai.writing.Text;
import dev.postqued.postquickai.writing.Tone;
import dev.postqued.postquickai.writing.VideoCaption;
import dev.postqued.postquickai.writing.Writing;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Texts written and edited by a model. */
public record ClientWriting(Wire wire, Ledger ledger) implements Writing {

  private static final String HASHTAGS = "generateHashtags";

  @Override
  public String caption(Caption about) {
    GenerateCaptionRequest request =
        GenerateCaptionRequest.builder()
            .topic(about.topic().value())
            .contentGroupId(about.topic().group().orElse(null))
            .platform(about.platform().map(ClientWriting::platform).orElse(null))
            .length(new CaptionLength(about.length().name().toLowerCase(Locale.ROOT)))
            .build();
    return text("generateCaption", "caption", api -> api.generateCaption(request));
  }

  @Override
  public String caption(VideoCaption about) {
    GenerateVideoCaptionRequest request =
        GenerateVideoCaptionRequest.builder()
            .topic(about.topic().value())
            .contentGroupId(about.topic().group().orElse(null))
            .platform(platform(about.platform()))
            .duration(about.duration().map(time -> (double) time.toSeconds()).orElse(null))
            .build();
    return text("generateVideoCaption", "caption", api -> api.generateVideoCaption(request));
  }

  @Override
  public String inTone(Text text, Tone tone) {
    AdjustToneRequest request =
        AdjustToneRequest.builder()
            .content(text.value())
            .targetTone(new dev.postqued.bindings.postquickai.model.Tone(tone.value()))
            .contentGroupId(text.group().orElse(null))
            .build();
    return text("adjustTone", "adjustedContent", api -> api.adjustTone(request));
  }

  @Override
  public Proofread proofread(Text text) {
    ProofreadRequest request =
        ProofreadRequest.builder()
            .content(text.value())
            .contentGroupId(text.group().orElse(null))
            .build();
    return paid(
        () -> {
          WireObject data = wire.data(WritingApi.class, "proofread", api -> api.proofread(request));
          String corrected =
              wire.engine()
                  .made(
                      data.text("correctedContent").orElse(null),
                      PostQuickAiOperations.named("proofread"),
                      "correctedContent");
          return new Proofread(
              corrected,
              data.objects("corrections").stream().map(ClientWriting::correction).toList());
        });
  }

  private static Correction correction(WireObject read) {
    return new Correction(
        read.text("type").orElse(""),
        read.text("original").orElse(""),
        read.text("corrected").orElse(""),
        read.text("explanation").orElse(""));
  }

  @Override
  public String shorten(Text text) {
    return shortened(text, null, null);
  }

  @Override
  public String shorten(Text text, int characters, boolean keepsTone) {
    return shortened(text, positive("characters", characters), keepsTone);
  }

  private String shortened(Text text, @Nullable Integer characters, @Nullable Boolean keepsTone) {
    MakeConciseRequest request =
        MakeConciseRequest.builder()
            .content(text.value())
            .contentGroupId(text.group().orElse(null))
            .targetLength(characters)
            .preserveTone(keepsTone)
            .build();
    return text("makeConcise", "conciseContent", api -> api.makeConcise(request));
  }

  @Override
  public String edit(Text text, String instruction) {
    if (instruction.isBlank()) {
      throw new IllegalArgumentException("instruction must not be blank; say what to do");
    }
    CustomEditRequest request =
        CustomEditRequest.builder()
            .content(text.value())
            .instruction(SendableText.checked("instruction", instruction))
            .contentGroupId(text.group().orElse(null))
            .build();
    return text("customEdit", "editedContent", api -> api.customEdit(request));
  }

  @Override
  public List<String> hashtags(Text text, Platform platform) {
    return tags(text, platform, null);
  }

  @Override
  public List<String> hashtags(Text text, Platform platform, int count) {
    return tags(text, platform, positive("count", count));
  }

  private List<String> tags(Text text, Platform platform, @Nullable Integer count) {
    GenerateHashtagsRequest request =
        GenerateHashtagsRequest.builder()
            .content(text.value())
            .platform(platform(platform))
            .count(count)
            .contentGroupId(text.group().orElse(null))
            .build();
    return paid(
        () -> {
          WireObject data =
              wire.data(WritingApi.class, HASHTAGS, api -> api.generateHashtags(request));
          List<String> found = data.texts("hashtags");
          return wire.engine()
              .made(
                  found.isEmpty() ? null : found,
                  PostQuickAiOperations.named(HASHTAGS),
                  "hashtags");
        });
  }

  private String text(String operation, String name, Function<WritingApi, @Nullable Object> call) {
    return paid(() -> wire.text(WritingApi.class, operation, name, call));
  }

  private <T> T paid(Supplier<T> call) {
    return ledger.pay(Credits.texts(1), () -> wire.engine().slowly(Patience.GENERATION, call));
  }

  private static dev.postqued.bindings.postquickai.model.Platform platform(Platform platform) {
    return new dev.postqued.bindings.postquickai.model.Platform(platform.value());
  }

  private static int positive(String name, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, was " + number);
    }
    return number;
  }
}

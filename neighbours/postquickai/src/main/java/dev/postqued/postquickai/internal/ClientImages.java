package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.api.ImagesApi;
import dev.postqued.bindings.postquickai.model.GenerateImageRequest;
import dev.postqued.bindings.postquickai.model.ImageAspectRatio;
import dev.postqued.engine.WireObject;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.postquickai.images.GeneratedImage;
import dev.postqued.postquickai.images.ImageModel;
import dev.postqued.postquickai.images.ImagePrompt;
import dev.postqued.postquickai.images.Images;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Images made by a model. */
public record ClientImages(Wire wire, Ledger ledger) implements Images {

  private static final String OPERATION = "generateImage";

  @Override
  public GeneratedImage generate(ImagePrompt prompt) {
    GenerateImageRequest request =
        GenerateImageRequest.builder()
            .prompt(prompt.text())
            .model(new dev.postqued.bindings.postquickai.model.ImageModel(prompt.model().value()))
            .aspectRatio(new ImageAspectRatio(prompt.ratio().value()))
            .contentGroupId(prompt.group().orElse(null))
            .build();
    return ledger.pay(
        Credits.images(1),
        () -> wire.engine().slowly(Patience.GENERATION, () -> image(request, prompt.model())));
  }

  private GeneratedImage image(GenerateImageRequest request, ImageModel asked) {
    WireObject made = wire.data(ImagesApi.class, OPERATION, api -> api.generateImage(request));
    return new GeneratedImage(
        wire.engine()
            .made(
                address(made.text("imageUrl").orElse("")),
                PostQuickAiOperations.named(OPERATION),
                "imageUrl"),
        made.text("model").map(ImageModel::new).orElse(asked),
        made.count("width").orElse(0),
        made.count("height").orElse(0));
  }

  private static @Nullable URI address(String text) {
    try {
      return text.isEmpty() ? null : new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}

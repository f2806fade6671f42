package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.internal.engine.Json;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Texts and images that no model made. */
record Writing(AiState state) {
  static final String MADE_UP = "[made up by the sandbox] ";

  private static final int MOST_HASHTAGS = 30;
  private static final int USUAL_HASHTAGS = 5;
  private static final Map<String, int[]> SIZES =
      Map.of(
          "1:1", new int[] {1080, 1080},
          "4:5", new int[] {1080, 1350},
          "9:16", new int[] {1080, 1920},
          "16:9", new int[] {1920, 1080},
          "3:4", new int[] {1080, 1440},
          "4:3", new int[] {1440, 1080});

  ObjectNode answer(String operation, AiFields body) {
    if (operation.equals("generateImage")) {
      return image(body);
    }
    body.optionalText("contentGroupId").ifPresent(state::group);
    ObjectNode data =
        switch (operation) {
          case "generateCaption" -> caption(body);
          case "generateVideoCaption" -> videoCaption(body);
          case "generateCarouselCaption" -> Json.object().put("caption", MADE_UP + "A carousel.");
          case "adjustTone" -> tone(body);
          case "proofread" -> proofread(body);
          case "makeConcise" -> concise(body);
          case "customEdit" -> edit(body);
          default -> hashtags(body);
        };
    state.credits.take(1, 0, 0);
    return data;
  }

  private static ObjectNode caption(AiFields body) {
    String length = body.oneOf("length", "medium", Set.of("short", "medium", "long"));
    body.optionalText("platform").ifPresent(AiFields::platform);
    return Json.object()
        .put("caption", MADE_UP + "A " + length + " caption about " + body.text("topic") + ".");
  }

  private static ObjectNode videoCaption(AiFields body) {
    body.optionalText("platform").ifPresent(AiFields::platform);
    if (body.number("duration").orElse(1) < 1) {
      throw AiRefusal.invalid("duration must be a positive number.");
    }
    return Json.object()
        .put("caption", MADE_UP + "The caption of a video about " + body.text("topic") + ".");
  }

  private static ObjectNode tone(AiFields body) {
    String tone = body.text("targetTone");
    return Json.object()
        .put("adjustedContent", MADE_UP + tone + ": " + body.text("content"))
        .put("originalTone", "neutral")
        .put("newTone", tone);
  }

  private static ObjectNode proofread(AiFields body) {
    ObjectNode data = Json.object().put("correctedContent", MADE_UP + body.text("content"));
    data.putArray("corrections");
    return data.put("hasErrors", false);
  }

  private static ObjectNode concise(AiFields body) {
    boolean unused = body.flag("preserveTone");
    String content = body.text("content");
    long target = body.number("targetLength").orElse(content.length() / 2);
    if (target < 1) {
      throw AiRefusal.invalid("targetLength must be a positive number.");
    }
    String shorter = content.substring(0, (int) Math.min(target, content.length()));
    return Json.object()
        .put("conciseContent", MADE_UP + shorter)
        .put("originalLength", content.length())
        .put("newLength", shorter.length())
        .put("reduction", 100 - 100 * shorter.length() / content.length() + "%");
  }

  private static ObjectNode edit(AiFields body) {
    String instruction = body.text("instruction");
    return Json.object()
        .put("editedContent", MADE_UP + body.text("content"))
        .put("instruction", instruction);
  }

  private static ObjectNode hashtags(AiFields body) {
    String unused = body.text("content");
    String platform = AiFields.platform(body.optionalText("platform").orElse("instagram"));
    long count = body.number("count").orElse(USUAL_HASHTAGS);
    if (count < 1 || count > MOST_HASHTAGS) {
      throw AiRefusal.invalid("count must be from 1 to " + MOST_HASHTAGS + ".");
    }
    ObjectNode data = Json.object();
    ArrayNode tags = data.putArray("hashtags");
    for (int number = 1; number <= count; number++) {
      tags.add("#MadeUp" + number);
    }
    return data.put("platform", platform).put("count", count);
  }

  private ObjectNode image(AiFields body) {
    String prompt = body.text("prompt");
    String model = body.oneOf("model", "gemini-flash", Posts.IMAGE_MODELS);
    String ratio = body.oneOf("aspectRatio", "1:1", SIZES.keySet());
    body.optionalText("contentGroupId").ifPresent(state::group);
    state.credits.take(0, 1, 0);
    int[] size = SIZES.getOrDefault(ratio, new int[] {1080, 1080});
    return Json.object()
        .put("imageUrl", Posts.image(state.nextId("image")))
        .put("model", model)
        .put("aspectRatio", ratio)
        .put("width", size[0])
        .put("height", size[1])
        .put("prompt", prompt);
  }
}

package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.internal.engine.Json;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Videos: started, found, published and deleted. */
record Videos(AiState state, AiView view, Promotions promotions) {
  private static final int MOST_CHARACTERS = 500;
  private static final Map<String, Integer> CREDITS =
      Map.of(
          "veo-3.1-fast-generate-preview",
          1,
          "veo-3.1-generate-preview",
          3,
          "sora-2",
          1,
          "sora-2-pro",
          3);

  ObjectNode answer(AiRequest request) {
    if (request.operation().equals("generateVideo")) {
      return generate(request.body());
    }
    AiItem video = state.video(request.id());
    return switch (request.operation()) {
      case "getVideo" -> video(video);
      case "getVideoStatus" -> view.status(video);
      case "publishVideo" -> promotions.publish(video, request);
      case "scheduleVideo" -> promotions.schedule(video, request);
      case "resetVideoPlatforms" -> reset(video);
      default -> delete(video);
    };
  }

  private ObjectNode video(AiItem video) {
    ObjectNode data = Json.object();
    data.set("video", view.of(video));
    return data;
  }

  private ObjectNode reset(AiItem video) {
    Posts.forget(video);
    if (!video.status.equals(AiItem.GENERATING)) {
      video.status = AiItem.COMPLETED;
    }
    video.updatedAt = state.now();
    return video(video);
  }

  private ObjectNode delete(AiItem video) {
    state.videos.remove(video.id);
    return Json.object().put("message", "Video deleted successfully");
  }

  private ObjectNode generate(AiFields body) {
    String prompt = body.text("prompt");
    if (prompt.codePointCount(0, prompt.length()) > MOST_CHARACTERS) {
      throw AiRefusal.invalid("prompt must have at most 500 characters.");
    }
    String model = body.oneOf("model", "veo-3.1-fast-generate-preview", CREDITS.keySet());
    long seconds = body.number("duration").orElse(6);
    Set<Long> lengths = model.startsWith("veo") ? Set.of(4L, 6L, 8L) : Set.of(4L, 8L, 12L);
    if (!lengths.contains(seconds)) {
      throw AiRefusal.invalid("duration must be one that " + model + " can make, was " + seconds);
    }
    String ratio = body.oneOf("aspectRatio", "9:16", Set.of("9:16", "16:9"));
    String group = body.optionalText("contentGroupId").map(state::group).orElse("");
    int credits = CREDITS.getOrDefault(model, 1);
    state.credits.take(0, 0, credits);
    AiItem video =
        new AiItem(state.nextId("video"), true, group, AiItem.GENERATING, prompt, state.now());
    video.making =
        new AiItem.Making(
            model,
            seconds,
            ratio,
            credits,
            state.now().plus(state.settings.generation()),
            state.videosFail);
    state.videos.put(video.id, video);
    ObjectNode data = Json.object();
    data.putObject("video")
        .put("id", video.id)
        .put("title", "Made up by the sandbox")
        .put("description", prompt)
        .put("status", video.status)
        .put("model", model)
        .put("duration", seconds)
        .put("aspectRatio", ratio)
        .put("creditsUsed", credits)
        .put("created_at", video.createdAt.toString())
        .putNull("video_url");
    return data.put("estimatedCompletionTime", "2-5 minutes");
  }
}

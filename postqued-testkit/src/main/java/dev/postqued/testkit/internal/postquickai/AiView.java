package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.postquickai.Delivery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes posts and videos as answers show them. */
record AiView(AiSettings settings) {
  ObjectNode of(AiItem item) {
    return item.isVideo ? video(item) : post(item);
  }

  private ObjectNode post(AiItem post) {
    ObjectNode json =
        Json.object()
            .put("id", post.id)
            .put("app_id", post.group)
            .put("content", post.text)
            .put("status", post.status)
            .put("post_type", post.type);
    put(json, "platforms", post.platforms);
    put(json, "posted_platforms", post.reached);
    boolean isCarousel = post.images.size() > 1;
    json.put("image_url", post.images.isEmpty() || isCarousel ? null : post.images.get(0));
    if (isCarousel) {
      put(json, "image_urls", post.images);
    } else {
      json.putNull("image_urls");
    }
    json.put("video_url", post.video).put("is_manual", post.isManual);
    json.put("scheduled_for", text(post.scheduledFor)).put("error_message", post.error);
    json.put("created_at", post.createdAt.toString()).put("updated_at", text(post.updatedAt));
    json.put("posted_at", text(post.postedAt));
    json.set("linkedin_target", post.linkedIn);
    json.set("facebook_target", post.facebook);
    json.set("thread_parts", post.parts);
    if (post.reached.isEmpty()) {
      json.putNull("platform_post_ids");
    } else {
      ObjectNode ids = json.putObject("platform_post_ids");
      post.reached.forEach(
          platform -> ids.put(platform.equals("twitter") ? "twitter_x" : platform, "9" + post.id));
    }
    return json;
  }

  private ObjectNode video(AiItem video) {
    AiItem.Making making = video.making;
    ObjectNode json =
        Json.object()
            .put("id", video.id)
            .put("app_id", video.group)
            .put("user_id", Accounts.USER)
            .put("title", "Made up by the sandbox")
            .put("description", video.text)
            .put("status", video.status)
            .put("video_url", video.video)
            .put("optimized_video_url", video.video)
            .put("duration", making == null ? 6 : making.seconds());
    put(json, "platforms", video.platforms);
    put(json, "posted_platforms", video.reached);
    json.put("scheduled_for", text(video.scheduledFor)).put("error_message", video.error);
    json.put("created_at", video.createdAt.toString());
    Instant updated = video.updatedAt == null ? video.createdAt : video.updatedAt;
    return json.put("updated_at", updated.toString());
  }

  /** An older form has the status itself, and a newer one a video that says how far each platform is. */
  ObjectNode status(AiItem video) {
    ObjectNode json =
        Json.object()
            .put("status", video.status)
            .put("video_url", video.video)
            .put("error_message", video.error);
    if (settings.delivery() == Delivery.SYNCHRONOUS) {
      return json;
    }
    ObjectNode publishing = Json.object();
    video.states.forEach(
        (platform, state) ->
            publishing
                .putObject(platform)
                .put("state", state)
                .put("retryable", state.equals(AiItem.FAILED)));
    json.put("id", video.id).set("publishing", publishing);
    ObjectNode data = Json.object();
    data.set("video", json);
    return data;
  }

  static void put(ObjectNode json, String name, List<String> texts) {
    ArrayNode list = json.putArray(name);
    texts.forEach(list::add);
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}

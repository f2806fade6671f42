package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.internal.engine.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts: generated, made, changed, found and deleted. */
record Posts(AiState state, AiView view, Promotions promotions) {
  private static final Set<String> TYPES = Set.of("text", "image", "carousel", "video");
  private static final Set<String> STATUSES =
      Set.of("pending", "draft", "posted", "scheduled", "failed", "processing", "published");
  static final Set<String> IMAGE_MODELS =
      Set.of("gemini-flash", "gpt-image-1.5", "nano-banana-pro");

  ObjectNode answer(AiRequest request) {
    return switch (request.operation()) {
      case "generatePost" -> generate(request.body());
      case "createPost" -> create(request.body());
      case "listPosts" -> list(request);
      case "getPost" -> post(state.post(request.id()));
      case "updatePost" -> update(state.post(request.id()), request.body());
      case "deletePost" -> delete(request.id());
      case "publishPost" -> promotions.publish(state.post(request.id()), request);
      case "schedulePost" -> promotions.schedule(state.post(request.id()), request);
      case "regeneratePost" -> regenerate(state.post(request.id()), request.body());
      case "updatePostImages" -> images(state.post(request.id()), request.body());
      case "resetPostPlatforms" -> reset(state.post(request.id()));
      default -> figures(request);
    };
  }

  private ObjectNode post(AiItem post) {
    ObjectNode data = Json.object();
    data.set("post", view.of(post));
    return data;
  }

  private AiItem add(String group, String status, String text) {
    AiItem post =
        new AiItem(state.nextId("post"), false, state.group(group), status, text, state.now());
    state.posts.put(post.id, post);
    return post;
  }

  private ObjectNode generate(AiFields body) {
    String group = state.group(body.text("contentGroupId"));
    boolean withImage = body.flag("generateImage");
    state.credits.take(1, withImage ? 1 : 0, 0);
    AiItem post = add(group, AiItem.PENDING, Writing.MADE_UP + "A post about the brand.");
    post.isManual = false;
    post.platforms = List.copyOf(state.accounts);
    if (withImage) {
      post.type = "image";
      post.images = List.of(image(post.id));
    }
    return post(post);
  }

  static String image(String name) {
    return "https://made-up.invalid/images/" + name + ".png";
  }

  private ObjectNode create(AiFields body) {
    String group = state.group(body.text("contentGroupId"));
    String text = body.text("content");
    String type = body.oneOf("postType", "", TYPES);
    boolean isDraft = body.flag("isDraft");
    List<String> images = images(body, type);
    String video = type.equals("video") ? body.text("videoUrl") : null;
    Instant at = body.has("scheduledFor") ? body.time("scheduledFor") : null;
    if (at != null && !at.isAfter(state.now())) {
      throw AiRefusal.invalid("scheduledFor must be in the future.");
    }
    List<String> platforms = body.platforms("platforms");
    JsonNode parts = body.list("threadParts").orElse(null);
    if (parts != null && parts.size() < 2) {
      throw AiRefusal.invalid("threadParts must have at least 2 parts.");
    }
    JsonNode linkedIn = body.object("linkedinTarget").orElse(null);
    JsonNode facebook = body.object("facebookTarget").orElse(null);
    AiItem post = add(group, isDraft ? AiItem.DRAFT : AiItem.PENDING, text);
    post.type = type;
    post.images = images;
    post.video = video;
    post.platforms = platforms.isEmpty() ? List.copyOf(state.accounts) : platforms;
    post.parts = parts;
    post.linkedIn = linkedIn;
    post.facebook = facebook;
    if (at != null && !isDraft) {
      post.status = AiItem.SCHEDULED;
      post.scheduledFor = at;
    }
    return post(post);
  }

  private static List<String> images(AiFields body, String type) {
    if (type.equals("image")) {
      return List.of(body.text("imageUrl"));
    }
    if (!type.equals("carousel")) {
      return List.of();
    }
    return carousel(body);
  }

  private static List<String> carousel(AiFields body) {
    List<String> images = body.texts("imageUrls");
    if (images.size() < 2 || images.size() > 10) {
      throw AiRefusal.invalid("imageUrls must have 2 to 10 images.");
    }
    return images;
  }

  private ObjectNode list(AiRequest request) {
    String group =
        request
            .query("contentGroupId")
            .orElseThrow(() -> AiRefusal.invalid("contentGroupId is required."));
    String status = request.query("status").map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
    if (!status.isEmpty() && !STATUSES.contains(status)) {
      throw AiRefusal.invalid("status must be one of " + String.join(", ", STATUSES) + ".");
    }
    Instant seen = state.now().minus(state.settings.listLag());
    String known = state.group(group);
    ObjectNode data = Json.object();
    ArrayNode posts = data.putArray("posts");
    state.posts.values().stream()
        .filter(post -> post.group.equals(known) && !post.createdAt.isAfter(seen))
        .filter(post -> status.isEmpty() || post.status.equals(status))
        .sorted(Comparator.comparing((AiItem post) -> post.createdAt).reversed())
        .forEach(post -> posts.add(view.of(post)));
    return data;
  }

  private void refuseUnlessOpen(AiItem post) {
    if (Set.of(AiItem.POSTED, "published", AiItem.PROCESSING).contains(post.status)) {
      throw AiRefusal.conflict("The post is " + post.status + ".");
    }
  }

  private ObjectNode update(AiItem post, AiFields body) {
    refuseUnlessOpen(post);
    String text = body.optionalText("content").orElse(post.text);
    List<String> platforms = body.platforms("platforms");
    List<String> images = post.images;
    if (body.has("imageUrl")) {
      images = List.of(body.text("imageUrl"));
    } else if (body.has("imageUrls")) {
      images = carousel(body);
    }
    Instant at = body.has("scheduledFor") ? body.time("scheduledFor") : null;
    JsonNode parts = body.list("threadParts").orElse(post.parts);
    post.text = text;
    post.images = images;
    if (!platforms.isEmpty()) {
      post.platforms = platforms;
    }
    post.parts = parts != null && parts.isEmpty() ? null : parts;
    if (at != null) {
      post.scheduledFor = at;
      post.status = AiItem.SCHEDULED;
    }
    return touched(post);
  }

  private ObjectNode touched(AiItem post) {
    post.updatedAt = state.now();
    return post(post);
  }

  private ObjectNode delete(String id) {
    state.posts.remove(state.post(id).id);
    return Json.object().put("message", "Post deleted successfully");
  }

  private ObjectNode regenerate(AiItem post, AiFields body) {
    String unused = body.text("instructions");
    boolean withImage = body.flag("generateImage");
    String model = body.oneOf("imageModel", "gemini-flash", IMAGE_MODELS);
    refuseUnlessOpen(post);
    state.credits.take(1, withImage ? 1 : 0, 0);
    post.text = Writing.MADE_UP + "Another post about the brand.";
    if (withImage) {
      post.type = "image";
      post.images = List.of(image(post.id + "-" + model));
    }
    return touched(post);
  }

  private ObjectNode images(AiItem post, AiFields body) {
    String action =
        body.oneOf(
            "action",
            "",
            Set.of(
                "set_single_image",
                "set_multiple_images",
                "remove_all_images",
                "remove_single_image"));
    refuseUnlessOpen(post);
    post.images =
        switch (action) {
          case "set_single_image" -> List.of(body.text("imageUrl"));
          case "set_multiple_images" -> carousel(body);
          default -> List.of();
        };
    post.type = post.images.isEmpty() ? "text" : post.images.size() == 1 ? "image" : "carousel";
    return touched(post);
  }

  private ObjectNode reset(AiItem post) {
    forget(post);
    return touched(post);
  }

  static void forget(AiItem item) {
    item.reached.clear();
    item.states.clear();
    item.error = null;
  }

  private ObjectNode figures(AiRequest request) {
    String type = request.query("type").orElse("post");
    if (!type.matches("post|video")) {
      throw AiRefusal.invalid("type must be post or video.");
    }
    AiItem item = type.equals("post") ? state.post(request.id()) : state.video(request.id());
    ObjectNode data = Json.object().put("postId", item.id).put("postType", type);
    Groups.totals(data.putObject("totals"));
    data.putArray("platforms");
    data.putArray("history");
    return data.put("lastFetched", state.now().toString());
  }
}

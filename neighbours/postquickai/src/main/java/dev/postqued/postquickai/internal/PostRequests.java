package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.model.CreatePostRequest;
import dev.postqued.engine.JsonText;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.FacebookTarget;
import dev.postqued.postquickai.content.LinkedInTarget;
import dev.postqued.postquickai.content.Media;
import dev.postqued.postquickai.content.Part;
import dev.postqued.postquickai.content.PostChange;
import dev.postqued.postquickai.content.PostForm;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes posts as requests. */
final class PostRequests {

  private static final String PLATFORMS = "platforms";

  private PostRequests() {}

  /** Writes the request that makes a draft. */
  static CreatePostRequest draft(PostForm form) {
    Map<String, Object> fields = new LinkedHashMap<>(fields(form));
    fields.put("isDraft", true);
    return Objects.requireNonNull(JsonText.read(JsonText.bytes(fields), CreatePostRequest.class));
  }

  /** Writes what makes a post, but for what decides when it goes out. */
  static Map<String, Object> fields(PostForm form) {
    Part first = form.parts().get(0);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("contentGroupId", form.group());
    fields.put("content", first.text());
    fields.put("postType", first.media().type());
    putMedia(fields, first.media(), "imageUrl", "imageUrls", "videoUrl");
    if (!form.platforms().isEmpty()) {
      fields.put(PLATFORMS, platforms(form.platforms()));
    }
    form.linkedIn().ifPresent(target -> fields.put("linkedinTarget", linkedIn(target)));
    form.facebook().ifPresent(target -> fields.put("facebookTarget", facebook(target)));
    if (form.parts().size() > 1) {
      fields.put("threadParts", parts(form.parts()));
    }
    return fields;
  }

  /** Writes the request that changes a post. */
  static Map<String, Object> change(PostChange change) {
    Map<String, Object> fields = new LinkedHashMap<>();
    change.text().ifPresent(text -> fields.put("content", text));
    change.platforms().ifPresent(targets -> fields.put(PLATFORMS, platforms(targets)));
    change.parts().ifPresent(parts -> fields.put("threadParts", parts(parts)));
    return fields;
  }

  static List<String> platforms(List<Platform> platforms) {
    return platforms.stream().map(Platform::value).toList();
  }

  static Map<String, Object> linkedIn(LinkedInTarget target) {
    return target
        .organization()
        .map(id -> Map.<String, Object>of("type", "organization", "organizationId", id))
        .orElseGet(() -> Map.of("type", "personal"));
  }

  static Map<String, Object> facebook(FacebookTarget target) {
    return target
        .name()
        .map(name -> Map.<String, Object>of("pageId", target.page(), "pageName", name))
        .orElseGet(() -> Map.of("pageId", target.page()));
  }

  private static List<Map<String, Object>> parts(List<Part> parts) {
    return parts.stream().map(PostRequests::part).toList();
  }

  private static Map<String, Object> part(Part part) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("text", part.text());
    fields.put("post_type", part.media().type());
    putMedia(fields, part.media(), "image_urls", "image_urls", "video_url");
    return fields;
  }

  /** A single image of a part is a list of one, since parts have no other place for it. */
  private static void putMedia(
      Map<String, Object> fields, Media media, String image, String images, String video) {
    List<String> addresses = media.addresses().stream().map(URI::toString).toList();
    switch (media.type()) {
      case "image" ->
          fields.put(image, image.equals(images) ? (Object) addresses : addresses.get(0));
      case "carousel" -> fields.put(images, addresses);
      case "video" -> fields.put(video, addresses.get(0));
      default -> {}
    }
  }
}

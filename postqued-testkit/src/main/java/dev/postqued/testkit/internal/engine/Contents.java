package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.StoredContent;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Uploads: sessions with a presigned URL, their completion, and images in one request. */
final class Contents {
  private static final long MAX_IMAGE_BYTES = 20L * 1024 * 1024;
  private static final Pattern MEDIA_TYPE = Pattern.compile("(video|image)/[a-z0-9][a-z0-9.+-]*");
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

  private final Settings settings;
  private final ContentStore store;
  private final Map<String, Content> contents = new ConcurrentHashMap<>();

  Contents(Settings settings, ContentStore store) {
    this.settings = settings;
    this.store = store;
  }

  ApiReply startUpload(ApiRequest request) {
    Fields fields = Json.read(request);
    String filename = fields.text("filename");
    String contentType = fields.text("contentType");
    if (!MEDIA_TYPE.matcher(contentType).matches()) {
      throw fields.bad("contentType", "must be a video or an image type");
    }
    long size = fields.number("fileSize", 1);
    checkSize(contentType, size);
    return open(filename, contentType, size, settings.uploadKey());
  }

  /** Opens an upload; a size of -1 is not checked by the storage. */
  ApiReply open(String filename, String contentType, long size, boolean withKey) {
    String id = UUID.randomUUID().toString();
    String key = "content/user/" + id + extension(filename);
    Instant now = settings.clock().instant();
    URI url = store.presignPut(key, contentType, size, now.plus(settings.timings().uploadUrl()));
    contents.put(
        id, new Content(id, key, contentType, size, false, filename, now, Content.Measures.NONE));
    return started(id, key, contentType, url, withKey);
  }

  ApiReply completeUpload(ApiRequest request) {
    Fields fields = Json.read(request);
    Content content = contents.get(fields.uuid("contentId"));
    if (content == null) {
      throw ApiException.notFound("There is no such content");
    }
    checkCompletion(fields, content);
    Content.Measures measures = measures(fields);
    complete(content, measures);
    ObjectNode answer = Json.object();
    answer.put("contentId", content.id());
    return ApiReply.json(200, Json.write(answer));
  }

  Content complete(Content content, Content.Measures measures) {
    ContentStore.StoredObject stored =
        store
            .find(content.key())
            .filter(object -> content.size() < 0 || object.size() == content.size())
            .filter(object -> object.contentType().equals(content.contentType()))
            .orElseThrow(
                () -> ApiException.badRequest("The bytes of this content have not been uploaded"));
    Content complete = content.complete(stored.size(), measures);
    contents.put(content.id(), complete);
    return complete;
  }

  static Content.Measures measures(Fields fields) {
    return new Content.Measures(
        number(fields, "width", 1), number(fields, "height", 1), number(fields, "durationMs", 0));
  }

  private static @Nullable Long number(Fields fields, String name, long min) {
    return fields.has(name) ? fields.number(name, min) : null;
  }

  ApiReply uploadImage(ApiRequest request) {
    if (!request.hasMediaType("multipart/form-data")) {
      throw ApiException.badRequest("Content-Type must be multipart/form-data with a boundary");
    }
    if (request.parts().size() != 1 || !request.parts().get(0).name().equals("file")) {
      throw ApiException.badRequest("There must be one part, named file");
    }
    byte[] image = request.parts().get(0).body();
    if (image.length > MAX_IMAGE_BYTES) {
      throw ApiException.tooLarge("Max image size is 20MB");
    }
    ImageType type =
        ImageType.of(image)
            .orElseThrow(() -> ApiException.badRequest("The image must be JPEG, PNG, WebP or GIF"));
    String id = UUID.randomUUID().toString();
    String key = "content/user/" + id + type.extension();
    store.put(key, type.contentType(), image);
    contents.put(
        id,
        new Content(
            id,
            key,
            type.contentType(),
            image.length,
            true,
            "image" + type.extension(),
            settings.clock().instant(),
            Content.Measures.NONE));
    return ApiReply.json(200, Json.write(Json.object().put("contentId", id)));
  }

  /** Returns content, whether or not its bytes have arrived. */
  Content any(String contentId) {
    Content content = contents.get(contentId);
    if (content == null) {
      throw ApiException.notFound("There is no content " + contentId);
    }
    return content;
  }

  boolean has(String contentId) {
    return contents.containsKey(contentId);
  }

  List<Content> all() {
    return List.copyOf(contents.values());
  }

  void replace(Content content) {
    contents.put(content.id(), content);
  }

  void remove(Content content) {
    contents.remove(content.id());
  }

  /** Returns content that may be published. */
  Content publishable(String contentId) {
    Content content = any(contentId);
    if (!content.completed()) {
      throw ApiException.badRequest("The upload of content " + contentId + " is not complete");
    }
    return content;
  }

  Optional<StoredContent> find(String contentId) {
    Content content = contents.get(contentId);
    if (content == null) {
      return Optional.empty();
    }
    return store
        .find(content.key())
        .map(
            object ->
                new StoredContent(
                    contentId,
                    object.contentType(),
                    object.size(),
                    content.completed(),
                    object.file()));
  }

  void clear() {
    contents.clear();
  }

  private ApiReply started(String id, String key, String contentType, URI url, boolean withKey) {
    ObjectNode answer = Json.object().put("contentId", id);
    ObjectNode upload = answer.putObject("upload").put("url", url.toString()).put("method", "PUT");
    upload.putObject("headers").put("Content-Type", contentType);
    if (withKey) {
      upload.put("key", key);
    }
    return ApiReply.json(200, Json.write(answer));
  }

  private void checkSize(String contentType, long size) {
    boolean image = contentType.startsWith("image/");
    long max = image ? MAX_IMAGE_BYTES : settings.maxVideoBytes();
    if (size > max) {
      throw ApiException.tooLarge(
          "Max " + (image ? "image" : "video") + " size is " + (max >> 20) + "MB");
    }
  }

  private static void checkCompletion(Fields fields, Content content) {
    fields.text("filename");
    fields.number("width", 1);
    fields.number("height", 1);
    fields.optionalNumber("durationMs", 0);
    if (!fields.text("contentType").equals(content.contentType())) {
      throw fields.bad("contentType", "is not the type the upload was started with");
    }
    if (fields.number("size", 1) != content.size()) {
      throw fields.bad("size", "is not the size the upload was started with");
    }
    if (fields.has("key") && !fields.text("key").equals(content.key())) {
      throw fields.bad("key", "is not the key of this content");
    }
  }

  private static String extension(String filename) {
    Matcher matcher = EXTENSION.matcher(filename);
    return matcher.find() ? matcher.group() : "";
  }
}

package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Content as version 2 shows it. */
final class V2Contents {
  private static final long MAX_VIDEO_BYTES = 4L << 30;
  private static final long MAX_IMAGE_BYTES = 20L << 20;
  private static final int PER_PAGE = 24;
  private static final int MAX_PER_PAGE = 60;
  private static final int MAX_ALT = 500;
  private static final List<String> TYPES =
      List.of(
          "video/mp4",
          "video/webm",
          "video/quicktime",
          "image/jpeg",
          "image/png",
          "image/webp",
          "image/gif");

  private final Contents contents;

  V2Contents(Contents contents) {
    this.contents = contents;
  }

  ApiReply answer(Operation operation, String id, ApiRequest request) {
    return switch (operation) {
      case START_UPLOAD -> start(Json.read(request));
      case COMPLETE_UPLOAD -> complete(Json.read(request));
      case LIST_CONTENT -> list(request);
      case GET_CONTENT -> get(id);
      case UPDATE_CONTENT -> update(id, Json.read(request));
      case DELETE_CONTENT -> delete(id);
      case DOWNLOAD_CONTENT -> download(id);
      default -> throw new IllegalArgumentException("not about content: " + operation);
    };
  }

  private ApiReply start(Fields fields) {
    String filename = fields.text("filename");
    String type = fields.oneOf("contentType", TYPES);
    long size = fields.optionalNumber("fileSize", 1).orElse(-1);
    if (size > (type.startsWith("image/") ? MAX_IMAGE_BYTES : MAX_VIDEO_BYTES)) {
      throw ApiException.badRequest("File too large");
    }
    return contents.open(filename, type, size, true);
  }

  private ApiReply complete(Fields fields) {
    Content content = contents.any(fields.uuid("contentId"));
    fields.text("filename");
    if (!fields.text("key").equals(content.key())) {
      throw fields.bad("key", "is not the key of this content");
    }
    if (!fields.text("contentType").equals(content.contentType())) {
      throw fields.bad("contentType", "is not the type the upload was started with");
    }
    if (fields.has("size") && content.size() >= 0 && fields.number("size", 1) != content.size()) {
      throw fields.bad("size", "is not the size the upload was started with");
    }
    return answer(contents.complete(content, Contents.measures(fields)));
  }

  private ApiReply list(ApiRequest request) {
    int page = request.number("page", 1, Integer.MAX_VALUE);
    int perPage = request.number("perPage", PER_PAGE, MAX_PER_PAGE);
    String search = request.query().getOrDefault("search", "").toLowerCase(Locale.ROOT);
    String kind = request.query().getOrDefault("mediaType", "all");
    List<Content> found =
        contents.all().stream()
            .filter(Content::completed)
            .filter(content -> content.filename().toLowerCase(Locale.ROOT).contains(search))
            .filter(content -> kind.equals("all") || kind.equals(kind(content)))
            .sorted(Comparator.comparing(Content::createdAt).reversed().thenComparing(Content::id))
            .toList();
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("content");
    found.stream()
        .skip((page - 1L) * perPage)
        .limit(perPage)
        .forEach(content -> list.add(json(content)));
    answer
        .putObject("pagination")
        .put("page", page)
        .put("perPage", perPage)
        .put("total", found.size())
        .put("pages", (found.size() + perPage - 1) / perPage);
    return ApiReply.json(200, Json.write(answer));
  }

  private ApiReply get(String id) {
    return answer(ready(id));
  }

  private ApiReply update(String id, Fields fields) {
    Content content = ready(id);
    if (!fields.has("filename") && !fields.has("alt")) {
      throw ApiException.badRequest("Nothing to update");
    }
    if (fields.has("alt") && fields.anyText("alt").codePoints().count() > MAX_ALT) {
      throw fields.bad("alt", "must not be longer than " + MAX_ALT + " characters");
    }
    Content changed = fields.has("filename") ? content.named(fields.text("filename")) : content;
    contents.replace(changed);
    return answer(changed);
  }

  private ApiReply delete(String id) {
    contents.remove(contents.any(id));
    return V2Api.success();
  }

  private ApiReply download(String id) {
    Content content = ready(id);
    return contents
        .find(content.id())
        .map(stored -> ApiReply.file(stored.file()))
        .orElseThrow(() -> ApiException.notFound("There is no such content"));
  }

  private Content ready(String id) {
    Content content = contents.any(id);
    if (!content.completed()) {
      throw ApiException.notFound("There is no such content");
    }
    return content;
  }

  private static String kind(Content content) {
    return content.isImage() ? "image" : "video";
  }

  private static ApiReply answer(Content content) {
    ObjectNode answer = Json.object();
    answer.set("content", json(content));
    return ApiReply.json(200, Json.write(answer));
  }

  private static ObjectNode json(Content content) {
    Content.Measures measures = content.measures();
    return Json.object()
        .put("id", content.id())
        .put("url", "https://media.invalid/" + content.key())
        .put("mediaType", kind(content))
        .put("mimeType", content.contentType())
        .put("filename", content.filename())
        .put("size", content.size())
        .put("width", measures.width())
        .put("height", measures.height())
        .put("durationMs", measures.durationMs())
        .put("status", "ready")
        .put("createdAt", content.createdAt().toString());
  }
}

package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures and comments of what a workspace has published; nobody has seen any of it yet. */
final class V2Insights {
  private static final int LIMIT = 50;
  private static final int MAX_LIMIT = 100;
  private static final int VIDEOS = 20;
  private static final List<String> RANGES = List.of("week", "month", "all");

  private final Clock clock;
  private final Workspace workspace;

  V2Insights(Clock clock, Workspace workspace) {
    this.clock = clock;
    this.workspace = workspace;
  }

  /** A target that is public. */
  private record Published(Publication publication, PublishTarget target, Instant at) {}

  ApiReply answer(Operation operation, ApiRequest request) {
    return switch (operation) {
      case GET_POST_ANALYTICS -> posts(request);
      case GET_VIDEO_ANALYTICS -> videos(request);
      default -> inbox(request);
    };
  }

  private ApiReply posts(ApiRequest request) {
    String account = request.query().get("accountId");
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("posts");
    tikToks(since(request, "month"))
        .filter(post -> account == null || account.equals(post.target.accountId()))
        .limit(request.number("limit", LIMIT, MAX_LIMIT))
        .forEach(post -> figures(list.addObject(), post));
    return ApiReply.json(200, Json.write(answer));
  }

  private ApiReply videos(ApiRequest request) {
    String account = request.query().get("accountId");
    if (account == null) {
      throw ApiException.badRequest("accountId is required");
    }
    if (workspace.accounts().find(account).isEmpty()) {
      throw ApiException.notFound("There is no such account");
    }
    int limit = request.number("limit", VIDEOS, VIDEOS);
    int from = request.query().containsKey("cursor") ? request.number("cursor", 1, 1_000_000) : 0;
    List<Published> all =
        tikToks(since(request, "week"))
            .filter(post -> post.target.traits().video())
            .filter(post -> account.equals(post.target.accountId()))
            .toList();
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("videos");
    all.stream().skip(from).limit(limit).forEach(post -> figures(list.addObject(), post));
    boolean more = all.size() > from + limit;
    answer.put("cursor", more ? Integer.toString(from + limit) : null).put("hasMore", more);
    return ApiReply.json(200, Json.write(answer));
  }

  private ApiReply inbox(ApiRequest request) {
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("items");
    published(Instant.MIN, target -> true)
        .limit(request.number("limit", LIMIT, MAX_LIMIT))
        .forEach(
            post -> {
              ObjectNode item = describe(items.addObject(), post);
              item.put("firstComment", post.target.traits().commented() ? "published" : "none");
              item.putArray("comments");
            });
    return ApiReply.json(200, Json.write(answer));
  }

  /** Figures are those of TikTok only. */
  private Stream<Published> tikToks(Instant since) {
    return published(since, target -> target.platform().equals("tiktok"));
  }

  private Stream<Published> published(Instant since, Predicate<PublishTarget> which) {
    Instant now = clock.instant();
    return workspace.publications().all().stream()
        .flatMap(
            publication ->
                publication.targets().stream()
                    .filter(which)
                    .map(target -> published(publication, target, now)))
        .filter(Objects::nonNull)
        .filter(post -> !post.at.isBefore(since))
        .sorted(
            Comparator.comparing(Published::at).reversed().thenComparing(post -> post.target.id()));
  }

  private static @Nullable Published published(
      Publication publication, PublishTarget target, Instant now) {
    Instant at = publication.publishedAt(target, now);
    return at == null ? null : new Published(publication, target, at);
  }

  private Instant since(ApiRequest request, String otherwise) {
    String range = request.query().getOrDefault("range", otherwise);
    if (!RANGES.contains(range)) {
      throw ApiException.badRequest("range must be one of " + String.join(", ", RANGES));
    }
    return switch (range) {
      case "week" -> clock.instant().minus(Duration.ofDays(7));
      case "month" -> clock.instant().minus(Duration.ofDays(30));
      default -> Instant.MIN;
    };
  }

  private static void figures(ObjectNode node, Published post) {
    describe(node, post).put("views", 0).put("likes", 0).put("comments", 0).put("shares", 0);
  }

  private static ObjectNode describe(ObjectNode node, Published post) {
    return node.put("publishId", post.publication.id())
        .put("targetId", post.target.id())
        .put("platform", post.target.platform())
        .put("accountId", post.target.accountId())
        .put("publishedAt", post.at.toString());
  }
}

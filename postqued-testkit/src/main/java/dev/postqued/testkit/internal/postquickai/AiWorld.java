package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.ApiRequest;
import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.internal.engine.RouteTable;
import dev.postqued.testkit.postquickai.Delivery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Everything between two resets: what there is, and what is done with it. */
final class AiWorld {
  /** What makes something. No text says which of them answer so: those that create are assumed to. */
  private static final Set<String> CREATES =
      Set.of("createContentGroup", "createPost", "generatePost");

  private static final Set<String> BARE = Set.of("listApiKeys", "getRequestAnalytics");

  final AiState state;

  private final RequestWindows windows;
  private final Accounts accounts;
  private final Groups groups;
  private final Posts posts;
  private final Videos videos;
  private final Writing writing;

  AiWorld(AiSettings settings) {
    state = new AiState(settings);
    windows = new RequestWindows(settings);
    accounts = new Accounts(state, windows);
    groups = new Groups(state);
    AiView view = new AiView(settings);
    Promotions promotions = new Promotions(state, view);
    posts = new Posts(state, view, promotions);
    videos = new Videos(state, view, promotions);
    writing = new Writing(state);
  }

  ApiReply answer(Optional<RouteTable.Route> route, ApiRequest request) {
    synchronized (state) {
      return withLimits(answered(route, request));
    }
  }

  private ApiReply withLimits(ApiReply reply) {
    return reply
        .with("X-RateLimit-Limit-Minute", Integer.toString(state.settings.plan().perMinute()))
        .with("X-RateLimit-Limit-Day", Integer.toString(state.settings.plan().perDay()));
  }

  private ApiReply answered(Optional<RouteTable.Route> route, ApiRequest request) {
    try {
      authenticate(request);
      windows.take();
      refuseUnlessSubscribed();
      state.catchUp();
      RouteTable.Route found = route.orElseThrow(AiRefusal::notFound);
      String id = found.parameter(AiEngine.below(request.path()));
      ObjectNode data = dispatch(new AiRequest(found.operation(), id, request));
      return ApiReply.json(status(found.operation()), Json.write(body(found.operation(), data)));
    } catch (AiRefusal e) {
      return e.reply();
    }
  }

  private int status(String operation) {
    boolean accepts =
        operation.equals("generateVideo")
            || operation.equals("publishVideo")
            || (operation.equals("publishPost") && state.settings.delivery() == Delivery.DURABLE);
    if (accepts) {
      return 202;
    }
    return CREATES.contains(operation) ? 201 : 200;
  }

  private static ObjectNode body(String operation, ObjectNode data) {
    if (BARE.contains(operation)) {
      return data;
    }
    ObjectNode body = Json.object().put("success", true);
    body.set("data", data);
    return body;
  }

  private ObjectNode dispatch(AiRequest request) {
    return switch (request.operation()) {
      case "listContentGroups" -> groups.list();
      case "createContentGroup" -> groups.create(request.body());
      case "getContentGroup" -> groups.get(request.id());
      case "deleteContentGroup" -> groups.delete(request.id());
      case "getBrandInstructions" -> groups.instructions(request.id());
      case "updateBrandInstructions" -> groups.instruct(request.id(), request.body());
      case "getContentGroupAnalytics" ->
          groups.figures(request.id(), request.query("period").orElse("30d"));
      case "listAccounts" -> accounts.list();
      case "disconnectAccount" -> accounts.disconnect(request.id());
      case "getUsage" -> accounts.usage();
      case "getCurrentUser" -> accounts.user();
      case "listApiKeys" -> accounts.keys();
      case "getRequestAnalytics" -> accounts.requests(request);
      case "generateVideo",
          "getVideo",
          "getVideoStatus",
          "deleteVideo",
          "publishVideo",
          "scheduleVideo",
          "resetVideoPlatforms" ->
          videos.answer(request);
      case "generateCaption",
          "generateVideoCaption",
          "generateCarouselCaption",
          "adjustTone",
          "proofread",
          "makeConcise",
          "customEdit",
          "generateHashtags",
          "generateImage" ->
          writing.answer(request.operation(), request.body());
      default -> posts.answer(request);
    };
  }

  private void authenticate(ApiRequest request) {
    String given = request.headers().getOrDefault("Authorization", "");
    if (given.isEmpty()) {
      throw AiRefusal.of(401, "MISSING_AUTH", "No Authorization header provided.");
    }
    if (!given.startsWith("Bearer pq_live_")) {
      throw AiRefusal.of(401, "INVALID_KEY_FORMAT", "The key must be pq_live_...");
    }
    byte[] expected = ("Bearer " + state.settings.apiKey()).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
      throw AiRefusal.of(401, "INVALID_KEY", "Invalid or revoked API key.");
    }
  }

  private void refuseUnlessSubscribed() {
    switch (state.subscription) {
      case ACTIVE -> {}
      case NONE -> throw AiRefusal.of(403, "NO_SUBSCRIPTION", "No active subscription found.");
      case INACTIVE ->
          throw AiRefusal.of(
              403, "SUBSCRIPTION_INACTIVE", "The subscription is cancelled or expired.");
      case WITHOUT_API ->
          throw AiRefusal.of(403, "API_NOT_ENABLED", "The API add-on has not been purchased.");
    }
  }
}

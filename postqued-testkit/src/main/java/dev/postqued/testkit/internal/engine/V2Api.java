package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Operation;
import java.time.Clock;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Version 2 of the API over the state of version 1. */
final class V2Api {
  private static final String PREFIX = "/v2/";

  private final Workspaces workspaces;
  private final Clock clock;

  V2Api(Workspaces workspaces, Clock clock) {
    this.workspaces = workspaces;
    this.clock = clock;
  }

  static boolean isFor(ApiRequest request) {
    return request.path().startsWith(PREFIX);
  }

  ApiReply answer(Operation operation, ApiRequest request) {
    if (operation == Operation.GET_CONTEXT) {
      return context();
    }
    Workspace workspace = workspaceOf(operation, request);
    String id = V2Route.of(request).map(V2Route::id).orElse("");
    return switch (operation) {
      case LIST_ACCOUNTS,
          DISCONNECT_ACCOUNT,
          GET_CREATOR_INFO,
          SEARCH_SUBREDDITS,
          GET_SUBREDDIT_RESTRICTIONS,
          SEARCH_LINKEDIN_COMPANIES,
          LIST_PINTEREST_BOARDS ->
          new V2Accounts(workspace.accounts()).answer(operation, id, request);
      case START_UPLOAD,
          COMPLETE_UPLOAD,
          LIST_CONTENT,
          GET_CONTENT,
          UPDATE_CONTENT,
          DELETE_CONTENT,
          DOWNLOAD_CONTENT ->
          new V2Contents(workspace.contents()).answer(operation, id, request);
      case GET_POST_ANALYTICS, GET_VIDEO_ANALYTICS, LIST_ENGAGEMENT ->
          new V2Insights(clock, workspace).answer(operation, request);
      default -> new V2Publications(clock, workspace).answer(operation, id, request);
    };
  }

  static ApiReply success() {
    return ApiReply.json(200, Json.write(Json.object().put("success", true)));
  }

  private ApiReply context() {
    ObjectNode answer = Json.object();
    ObjectNode organization = answer.putArray("organizations").addObject();
    organization.put("id", "220e8400-e29b-41d4-a716-446655440020").put("name", "Sandbox");
    ArrayNode list = organization.putArray("workspaces");
    for (Workspace workspace : workspaces.all()) {
      list.addObject().put("id", workspace.name().id()).put("name", workspace.name().name());
    }
    return ApiReply.json(200, Json.write(answer));
  }

  /** An API key has to name its workspace: where there is a body, in it, but for cancellations. */
  private Workspace workspaceOf(Operation operation, ApiRequest request) {
    boolean inBody =
        switch (operation) {
          case START_UPLOAD,
              COMPLETE_UPLOAD,
              UPDATE_CONTENT,
              CREATE_PUBLICATION,
              RESCHEDULE_TARGET ->
              true;
          default -> false;
        };
    String named;
    if (inBody) {
      named = Json.read(request).uuid("workspaceId");
    } else {
      named = request.query().get("workspaceId");
      if (named == null) {
        throw ApiException.badRequest("workspaceId is required with an API key");
      }
    }
    return workspaces
        .find(named)
        .orElseThrow(() -> ApiException.forbidden("Workspace access denied"));
  }
}

package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Operation;
import dev.postqued.testkit.SandboxAccount;
import dev.postqued.testkit.SandboxWorkspace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Version 2 of the API over the state of version 1. */
final class V2Api {
  private static final String PREFIX = "/v2/";

  private final Settings settings;
  private final AccountBook accounts;
  private final V2Contents contents;
  private final V2Publications publications;

  V2Api(Settings settings, AccountBook accounts, Contents contents, PublicationBook publications) {
    this.settings = settings;
    this.accounts = accounts;
    this.contents = new V2Contents(contents);
    this.publications =
        new V2Publications(settings.clock(), publications, PublishRequest.v2(contents, accounts));
  }

  static boolean isFor(ApiRequest request) {
    return request.path().startsWith(PREFIX);
  }

  ApiReply answer(Operation operation, ApiRequest request) {
    if (operation == Operation.GET_CONTEXT) {
      return context();
    }
    checkWorkspace(operation, request);
    String id = V2Route.of(request).map(V2Route::id).orElse("");
    return switch (operation) {
      case LIST_ACCOUNTS -> accounts();
      case DISCONNECT_ACCOUNT -> disconnect(id);
      case GET_CREATOR_INFO -> creatorInfo(id);
      case START_UPLOAD -> contents.start(Json.read(request));
      case COMPLETE_UPLOAD -> contents.complete(Json.read(request));
      case LIST_CONTENT -> contents.list(request);
      case GET_CONTENT -> contents.get(id);
      case UPDATE_CONTENT -> contents.update(id, Json.read(request));
      case DELETE_CONTENT -> contents.delete(id);
      case DOWNLOAD_CONTENT -> contents.download(id);
      case LIST_PUBLICATIONS -> publications.list(request);
      case CREATE_PUBLICATION -> publications.create(request);
      case GET_PUBLICATION -> publications.get(id);
      case CANCEL_PUBLICATION -> publications.cancel(id);
      case DELETE_PUBLICATION -> publications.delete(id);
      case CANCEL_TARGET -> publications.cancelTarget(id);
      case RESCHEDULE_TARGET -> publications.reschedule(id, Json.read(request));
      default -> throw new IllegalArgumentException("version 2 has no " + operation);
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
    for (SandboxWorkspace workspace : settings.workspaces()) {
      list.addObject().put("id", workspace.id()).put("name", workspace.name());
    }
    return ApiReply.json(200, Json.write(answer));
  }

  /** An API key has to name its workspace: where there is a body, in it, but for cancellations. */
  private void checkWorkspace(Operation operation, ApiRequest request) {
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
    if (settings.workspaces().stream().noneMatch(known -> known.id().equals(named))) {
      throw ApiException.forbidden("Workspace access denied");
    }
  }

  private ApiReply accounts() {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("accounts");
    for (SandboxAccount account : accounts.all()) {
      list.addObject()
          .put("id", account.id())
          .put("platform", account.platform())
          .put("username", account.username())
          .put("displayName", account.displayName())
          .put("accountStatus", "active");
    }
    return ApiReply.json(200, Json.write(answer));
  }

  private ApiReply disconnect(String id) {
    accounts.disconnect(id);
    return success();
  }

  private ApiReply creatorInfo(String id) {
    if (!account(id).platform().equals("tiktok")) {
      throw ApiException.notFound("There is no such TikTok account");
    }
    ObjectNode answer = Json.object();
    ArrayNode levels = answer.putArray("privacyLevelOptions");
    TikTokOptions.PRIVACY_LEVELS.forEach(levels::add);
    answer.put("maxVideoPostDurationSec", 600);
    return ApiReply.json(200, Json.write(answer));
  }

  private SandboxAccount account(String id) {
    return accounts.all().stream()
        .filter(account -> account.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ApiException.notFound("There is no such account"));
  }
}

package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Operation;
import dev.postqued.testkit.SandboxAccount;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The accounts of a workspace as version 2 shows them, and what their platforms say. */
final class V2Accounts {
  private static final int FOUND = 10;
  private static final int BOARDS = 50;
  private static final int MAX_LIMIT = 100;

  private final AccountBook accounts;

  V2Accounts(AccountBook accounts) {
    this.accounts = accounts;
  }

  ApiReply answer(Operation operation, String id, ApiRequest request) {
    return switch (operation) {
      case LIST_ACCOUNTS -> list();
      case DISCONNECT_ACCOUNT -> disconnect(id);
      case GET_CREATOR_INFO -> creatorInfo(id);
      case SEARCH_SUBREDDITS -> {
        check(id, "reddit");
        yield found("subreddits", List.of("java", "programming", "videos"), FOUND, request);
      }
      case GET_SUBREDDIT_RESTRICTIONS -> restrictions(id, request);
      case SEARCH_LINKEDIN_COMPANIES -> {
        check(id, "linkedin");
        yield found("companies", List.of("Sandbox Inc", "Sandbox Press"), FOUND, request);
      }
      case LIST_PINTEREST_BOARDS -> {
        check(id, "pinterest");
        yield found("boards", List.of("Launches", "Places"), BOARDS, request);
      }
      default -> throw new IllegalArgumentException("not about accounts: " + operation);
    };
  }

  private ApiReply list() {
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
    return V2Api.success();
  }

  private ApiReply creatorInfo(String id) {
    if (accounts.find(id).filter(account -> account.platform().equals("tiktok")).isEmpty()) {
      throw ApiException.notFound("There is no such TikTok account");
    }
    ObjectNode answer = Json.object();
    ArrayNode levels = answer.putArray("privacyLevelOptions");
    TikTokOptions.PRIVACY_LEVELS.forEach(levels::add);
    answer.put("maxVideoPostDurationSec", 600);
    return ApiReply.json(200, Json.write(answer));
  }

  private ApiReply restrictions(String id, ApiRequest request) {
    check(id, "reddit");
    String subreddit = request.query().getOrDefault("subreddit", "");
    if (subreddit.isBlank()) {
      throw ApiException.badRequest("subreddit is required");
    }
    ObjectNode answer = Json.object().put("subreddit", subreddit).put("flairRequired", false);
    ArrayNode kinds = answer.putArray("allowedPostTypes");
    List.of("self", "link", "image", "video").forEach(kinds::add);
    return ApiReply.json(200, Json.write(answer));
  }

  private static ApiReply found(String list, List<String> names, int limit, ApiRequest request) {
    String text = request.query().getOrDefault("query", "").toLowerCase(Locale.ROOT);
    ObjectNode answer = Json.object();
    ArrayNode found = answer.putArray(list);
    names.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(text))
        .limit(request.number("limit", limit, MAX_LIMIT))
        .forEach(name -> found.addObject().put("id", "id-of-" + name).put("name", name));
    return ApiReply.json(200, Json.write(answer));
  }

  /** The document has no 404 there. */
  private void check(String id, String platform) {
    if (accounts.find(id).filter(account -> account.platform().equals(platform)).isEmpty()) {
      throw ApiException.forbidden("This workspace has no such account of " + platform);
    }
  }
}

package dev.postqued.testkit;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Function;

/** A request for each operation of version 2, about what {@code id} names where there is such a thing. */
final class V2Requests {
  private static final String MEDIUM = "\"filename\":\"a.mp4\",\"contentType\":\"video/mp4\"";

  private V2Requests() {}

  static Map<Operation, Function<V2Client, HttpResponse<String>>> about(Ids ids) {
    String account = "/v2/integrations/" + ids.account;
    String content = "/v2/content/" + ids.content;
    String publication = "/v2/publish/" + ids.publication;
    String target = "/v2/publish/target/" + ids.target;
    String complete = MEDIUM + ",\"key\":\"k\",\"contentId\":\"" + ids.content + "\"";
    return Map.ofEntries(
        Map.entry(Operation.GET_CONTEXT, v2 -> v2.get("/v2/mcp/context")),
        Map.entry(Operation.LIST_ACCOUNTS, v2 -> v2.get("/v2/integrations")),
        Map.entry(Operation.DISCONNECT_ACCOUNT, v2 -> v2.delete(account)),
        Map.entry(Operation.GET_CREATOR_INFO, v2 -> v2.get(account + "/creator-info")),
        Map.entry(Operation.SEARCH_SUBREDDITS, v2 -> v2.get(account + "/reddit/subreddits")),
        Map.entry(
            Operation.GET_SUBREDDIT_RESTRICTIONS,
            v2 -> v2.get(account + "/reddit/restrictions", "&subreddit=java")),
        Map.entry(
            Operation.SEARCH_LINKEDIN_COMPANIES, v2 -> v2.get(account + "/linkedin/companies")),
        Map.entry(Operation.LIST_PINTEREST_BOARDS, v2 -> v2.get(account + "/pinterest/boards")),
        Map.entry(Operation.START_UPLOAD, v2 -> v2.post("/v2/content/upload", MEDIUM)),
        Map.entry(
            Operation.COMPLETE_UPLOAD, v2 -> v2.post("/v2/content/upload/complete", complete)),
        Map.entry(Operation.LIST_CONTENT, v2 -> v2.get("/v2/content")),
        Map.entry(Operation.GET_CONTENT, v2 -> v2.get(content)),
        Map.entry(Operation.UPDATE_CONTENT, v2 -> v2.patch(content, "\"filename\":\"b.mp4\"")),
        Map.entry(Operation.DELETE_CONTENT, v2 -> v2.delete(content)),
        Map.entry(Operation.DOWNLOAD_CONTENT, v2 -> v2.get(content + "/file")),
        Map.entry(Operation.LIST_PUBLICATIONS, v2 -> v2.get("/v2/publish")),
        Map.entry(Operation.CREATE_PUBLICATION, v2 -> v2.publish(ids.account, "null", ids.content)),
        Map.entry(Operation.GET_PUBLICATION, v2 -> v2.get(publication)),
        Map.entry(Operation.DELETE_PUBLICATION, v2 -> v2.delete(publication)),
        Map.entry(Operation.CANCEL_PUBLICATION, v2 -> v2.cancel(publication)),
        Map.entry(Operation.CANCEL_TARGET, v2 -> v2.cancel(target)),
        Map.entry(Operation.RESCHEDULE_TARGET, v2 -> v2.patch(target, "\"dispatchAt\":null")),
        Map.entry(Operation.GET_POST_ANALYTICS, v2 -> v2.get("/v2/analytics/posts")),
        Map.entry(
            Operation.GET_VIDEO_ANALYTICS,
            v2 -> v2.get("/v2/analytics/videos", "&accountId=" + ids.account)),
        Map.entry(Operation.LIST_ENGAGEMENT, v2 -> v2.get("/v2/engagement")));
  }

  /** What the requests are about. */
  record Ids(String account, String content, String publication, String target) {}
}

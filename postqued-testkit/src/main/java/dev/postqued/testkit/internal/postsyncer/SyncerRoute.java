package dev.postqued.testkit.internal.postsyncer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An operation and its path.
 *
 * @param operation its id in the API document
 * @param method the HTTP method
 * @param path the path, with at most one parameter
 * @param modelled whether the sandbox can do it
 */
record SyncerRoute(String operation, String method, Pattern path, boolean modelled) {
  /** What is named before what has a parameter in its place. */
  private static final List<SyncerRoute> ALL =
      Stream.of(
              "listWorkspaces GET /workspaces",
              "listAccounts GET /accounts",
              "deleteAccount DELETE /accounts/{}",
              "listPosts GET /posts",
              "createPost POST /posts",
              "getPostByUrl GET /posts/by-url/{}",
              "getPostByPlatformPostId GET /posts/by-platform-post-id/{}",
              "analyzeTwitterPost POST /posts/analyze-twitter -",
              "updateAutoPlug PATCH /posts/{}/auto-plug -",
              "updateCommentModeration PATCH /posts/{}/comment-moderation -",
              "updateContactCollection PATCH /posts/{}/contact-collection -",
              "getPost GET /posts/{}",
              "updatePost PUT /posts/{}",
              "deletePost DELETE /posts/{}",
              "importMedia POST /media/upload/url",
              "uploadMediaFile POST /media/upload/file",
              "listMedia GET /media",
              "getMedia GET /media/{}",
              "deleteMedia DELETE /media/{}",
              "listFolders GET /folders",
              "createFolder POST /folders",
              "getFolder GET /folders/{}",
              "updateFolder PUT /folders/{}",
              "deleteFolder DELETE /folders/{}",
              "syncComments POST /comments/sync",
              "listComments GET /comments",
              "createComment POST /comments",
              "hideComment PATCH /comments/{}/hide",
              "getComment GET /comments/{}",
              "updateComment PUT /comments/{}",
              "deleteComment DELETE /comments/{}",
              "listLabels GET /labels",
              "createLabel POST /labels",
              "getLabel GET /labels/{}",
              "updateLabel PUT /labels/{}",
              "deleteLabel DELETE /labels/{}",
              "getAnalytics GET /analytics",
              "getWorkspaceAnalytics GET /analytics/workspaces/{}",
              "syncPostAnalytics POST /analytics/posts/{}/sync",
              "getPostAnalytics GET /analytics/posts/{}",
              "getAccountAnalytics GET /analytics/accounts/{}",
              "listWebhooks GET /webhooks",
              "createWebhook POST /webhooks",
              "listWebhookDeliveries GET /webhooks/{}/deliveries",
              "testWebhook POST /webhooks/{}/test",
              "getWebhook GET /webhooks/{}",
              "updateWebhook PUT /webhooks/{}",
              "deleteWebhook DELETE /webhooks/{}")
          .map(SyncerRoute::parse)
          .toList();

  private static SyncerRoute parse(String line) {
    String[] words = line.split(" ", -1);
    Pattern path = Pattern.compile(words[2].replace("{}", "([^/]+)"));
    return new SyncerRoute(words[0], words[1], path, words.length == 3);
  }

  static Optional<SyncerRoute> of(String method, String path) {
    return ALL.stream()
        .filter(route -> route.method.equals(method) && route.path.matcher(path).matches())
        .findFirst();
  }

  static boolean isOperation(String id) {
    return ALL.stream().anyMatch(route -> route.operation.equals(id));
  }

  /** Returns the parameter in a path; empty if it has none. */
  String parameter(String of) {
    Matcher matcher = path.matcher(of);
    return matcher.matches() && matcher.groupCount() == 1
        ? URLDecoder.decode(matcher.group(1).replace("+", "%2B"), StandardCharsets.UTF_8)
        : "";
  }
}

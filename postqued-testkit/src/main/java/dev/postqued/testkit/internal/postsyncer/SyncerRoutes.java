package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.RouteTable;

/** The operations of PostSyncer. */
final class SyncerRoutes {
  static final RouteTable ALL =
      RouteTable.of(
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
          "deleteWebhook DELETE /webhooks/{}");

  private SyncerRoutes() {}
}

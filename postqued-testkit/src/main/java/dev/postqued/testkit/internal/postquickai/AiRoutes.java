package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.internal.engine.RouteTable;

/** The operations of PostQuickAI. */
final class AiRoutes {
  static final RouteTable ALL =
      RouteTable.of(
          "listContentGroups GET /v1/content-groups",
          "createContentGroup POST /v1/content-groups",
          "getContentGroup GET /v1/content-groups/{}",
          "deleteContentGroup DELETE /v1/content-groups/{}",
          "getBrandInstructions GET /v1/content-groups/{}/instructions",
          "updateBrandInstructions PUT /v1/content-groups/{}/instructions",
          "getContentGroupAnalytics GET /v1/content-groups/{}/analytics",
          "generatePost POST /v1/posts/generate",
          "createPost POST /v1/posts/create",
          "listPosts GET /v1/posts",
          "getPost GET /v1/posts/{}",
          "updatePost PUT /v1/posts/{}",
          "deletePost DELETE /v1/posts/{}",
          "publishPost POST /v1/posts/{}/publish",
          "schedulePost POST /v1/posts/{}/schedule",
          "regeneratePost POST /v1/posts/{}/regenerate",
          "updatePostImages PUT /v1/posts/{}/images",
          "resetPostPlatforms POST /v1/posts/{}/reset-platforms",
          "getPostAnalytics GET /v1/posts/{}/analytics",
          "generateCaption POST /v1/captions/generate",
          "generateVideoCaption POST /v1/captions/video",
          "generateCarouselCaption POST /v1/captions/carousel",
          "adjustTone POST /v1/content/adjust-tone",
          "proofread POST /v1/content/proofread",
          "makeConcise POST /v1/content/make-concise",
          "customEdit POST /v1/content/custom-edit",
          "generateHashtags POST /v1/hashtags/generate",
          "generateImage POST /v1/images/generate",
          "generateVideo POST /v1/videos/generate",
          "getVideo GET /v1/videos/{}",
          "deleteVideo DELETE /v1/videos/{}",
          "getVideoStatus GET /v1/videos/{}/status",
          "publishVideo POST /v1/videos/{}/publish",
          "scheduleVideo POST /v1/videos/{}/schedule",
          "resetVideoPlatforms POST /v1/videos/{}/reset-platforms",
          "listAccounts GET /v1/accounts",
          "disconnectAccount DELETE /v1/accounts/{}",
          "getUsage GET /v1/usage",
          "getCurrentUser GET /v1/me",
          "listApiKeys GET /v1/keys",
          "getRequestAnalytics GET /v1/analytics");

  private AiRoutes() {}
}

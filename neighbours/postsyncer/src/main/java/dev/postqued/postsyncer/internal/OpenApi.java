package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.PercentEncoded;
import dev.postqued.bindings.postsyncer.model.CreateCommentRequest;
import dev.postqued.bindings.postsyncer.model.CreateFolderRequest;
import dev.postqued.bindings.postsyncer.model.CreateLabelRequest;
import dev.postqued.bindings.postsyncer.model.CreateWebhookRequest;
import dev.postqued.bindings.postsyncer.model.SyncCommentsRequest;
import dev.postqued.bindings.postsyncer.model.UpdateCommentRequest;
import dev.postqued.bindings.postsyncer.model.UpdateFolderRequest;
import dev.postqued.bindings.postsyncer.model.UpdateLabelRequest;
import dev.postqued.bindings.postsyncer.model.UpdateWebhookRequest;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/**
 * Operations of the document whose responses are taken in any form: bare, or wrapped in {@code data}, as third-party
 * clients of the service have met both; and of those whose responses say nothing that is used. {@link Wire} reads them.
 */
@Headers({"Content-Type: application/json", "Accept: application/json"})
interface OpenApi {

  @RequestLine(
      "GET /comments?post_id={post}&per_page={size}&page={page}&source={source}&provider={provider}"
          + "&is_resolved={resolved}&is_approved={approved}&include_replies={replies}")
  Object listComments(
      @Param("post") long post,
      @Param("size") int size,
      @Param("page") int page,
      @Param("source") @Nullable String source,
      @Param(value = "provider", expander = PercentEncoded.class) @Nullable String provider,
      @Param("resolved") @Nullable Boolean resolved,
      @Param("approved") @Nullable Boolean approved,
      @Param("replies") @Nullable Boolean replies);

  @RequestLine("GET /comments/{id}")
  Object getComment(@Param("id") long id);

  @RequestLine("POST /comments")
  Object createComment(CreateCommentRequest request);

  @RequestLine("PUT /comments/{id}")
  Object updateComment(@Param("id") long id, UpdateCommentRequest request);

  @RequestLine("PATCH /comments/{id}/hide")
  void hideComment(@Param("id") long id);

  @RequestLine("DELETE /comments/{id}")
  void deleteComment(@Param("id") long id);

  @RequestLine("POST /comments/sync")
  Object syncComments(SyncCommentsRequest request);

  @RequestLine("GET /labels")
  Object listLabels();

  @RequestLine("GET /labels/{id}")
  Object getLabel(@Param("id") long id);

  @RequestLine("POST /labels")
  Object createLabel(CreateLabelRequest request);

  @RequestLine("PUT /labels/{id}")
  Object updateLabel(@Param("id") long id, UpdateLabelRequest request);

  @RequestLine("GET /folders?workspace_id={workspace}&root={root}&parent_id={parent}")
  Object listFolders(
      @Param("workspace") long workspace,
      @Param("root") @Nullable Boolean root,
      @Param("parent") @Nullable Long parent);

  @RequestLine("GET /folders/{id}")
  Object getFolder(@Param("id") long id);

  @RequestLine("POST /folders")
  Object createFolder(CreateFolderRequest request);

  @RequestLine("PUT /folders/{id}")
  Object updateFolder(@Param("id") long id, UpdateFolderRequest request);

  @RequestLine(
      "GET /media?workspace_id={workspace}&folder_id={folder}&root_only={root}&page={page}&per_page={size}")
  Object listMedia(
      @Param("workspace") long workspace,
      @Param("folder") @Nullable Long folder,
      @Param("root") @Nullable Boolean root,
      @Param("page") int page,
      @Param("size") int size);

  @RequestLine("GET /media/{id}")
  Object getMedia(@Param("id") long id);

  @RequestLine("GET /analytics")
  Object getAnalytics();

  @RequestLine("GET /analytics/workspaces/{id}")
  Object getWorkspaceAnalytics(@Param("id") long id);

  @RequestLine("GET /analytics/posts/{id}")
  Object getPostAnalytics(@Param("id") long id);

  @RequestLine("GET /analytics/accounts/{id}")
  Object getAccountAnalytics(@Param("id") long id);

  @RequestLine("POST /analytics/posts/{id}/sync")
  Object syncPostAnalytics(@Param("id") long id);

  @RequestLine("GET /webhooks?workspace_id={workspace}")
  Object listWebhooks(@Param("workspace") @Nullable Long workspace);

  @RequestLine("GET /webhooks/{id}")
  Object getWebhook(@Param("id") long id);

  @RequestLine("POST /webhooks")
  Object createWebhook(CreateWebhookRequest request);

  @RequestLine("PUT /webhooks/{id}")
  Object updateWebhook(@Param("id") long id, UpdateWebhookRequest request);

  @RequestLine("GET /webhooks/{id}/deliveries?status={status}&page={page}")
  Object listWebhookDeliveries(
      @Param("id") long id, @Param("status") @Nullable String status, @Param("page") int page);

  @RequestLine("POST /webhooks/{id}/test")
  Object testWebhook(@Param("id") long id);
}

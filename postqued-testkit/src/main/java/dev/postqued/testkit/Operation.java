package dev.postqued.testkit;

/** The operations of the sandbox. */
public enum Operation {
  /** {@code POST /v1/content/upload} and {@code POST /v2/content/upload}. */
  START_UPLOAD,
  /** {@code PUT} of the bytes to the presigned URL. */
  PUT_OBJECT,
  /** {@code POST} to {@code /v1/content/upload/complete} and {@code /v2/content/upload/complete}. */
  COMPLETE_UPLOAD,
  /** {@code POST /v1/content/upload-image}. */
  UPLOAD_IMAGE,
  /** {@code GET /v1/platform-accounts} and {@code GET /v2/integrations}. */
  LIST_ACCOUNTS,
  /** {@code POST /v1/content/publish} and {@code POST /v2/publish}. */
  CREATE_PUBLICATION,
  /** {@code GET /v1/content/publish/{publishId}} and {@code GET /v2/publish/{publishId}}. */
  GET_PUBLICATION,
  /** {@code GET /v2/mcp/context}. */
  GET_CONTEXT,
  /** {@code DELETE /v2/integrations/{id}}. */
  DISCONNECT_ACCOUNT,
  /** {@code GET /v2/integrations/{id}/creator-info}. */
  GET_CREATOR_INFO,
  /** {@code GET /v2/content}. */
  LIST_CONTENT,
  /** {@code GET /v2/content/{contentId}}. */
  GET_CONTENT,
  /** {@code PATCH /v2/content/{contentId}}. */
  UPDATE_CONTENT,
  /** {@code DELETE /v2/content/{contentId}}. */
  DELETE_CONTENT,
  /** {@code GET /v2/content/{contentId}/file}. */
  DOWNLOAD_CONTENT,
  /** {@code GET /v2/publish}. */
  LIST_PUBLICATIONS,
  /** {@code POST /v2/publish/{publishId}/cancel}. */
  CANCEL_PUBLICATION,
  /** {@code DELETE /v2/publish/{publishId}}. */
  DELETE_PUBLICATION,
  /** {@code POST /v2/publish/target/{targetId}/cancel}. */
  CANCEL_TARGET,
  /** {@code PATCH /v2/publish/target/{targetId}}. */
  RESCHEDULE_TARGET,
  /** {@code GET /v2/integrations/{id}/reddit/subreddits}. */
  SEARCH_SUBREDDITS,
  /** {@code GET /v2/integrations/{id}/reddit/restrictions}. */
  GET_SUBREDDIT_RESTRICTIONS,
  /** {@code GET /v2/integrations/{id}/linkedin/companies}. */
  SEARCH_LINKEDIN_COMPANIES,
  /** {@code GET /v2/integrations/{id}/pinterest/boards}. */
  LIST_PINTEREST_BOARDS,
  /** {@code GET /v2/analytics/posts}. */
  GET_POST_ANALYTICS,
  /** {@code GET /v2/analytics/videos}. */
  GET_VIDEO_ANALYTICS,
  /** {@code GET /v2/engagement}. */
  LIST_ENGAGEMENT
}

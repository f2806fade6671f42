package dev.postqued.testkit;

/** The operations of the sandbox. */
public enum Operation {
  /** {@code POST /v1/content/upload}. */
  START_UPLOAD,
  /** {@code PUT} of the bytes to the presigned URL. */
  PUT_OBJECT,
  /** {@code POST /v1/content/upload/complete}. */
  COMPLETE_UPLOAD,
  /** {@code POST /v1/content/upload-image}. */
  UPLOAD_IMAGE,
  /** {@code GET /v1/platform-accounts}. */
  LIST_ACCOUNTS,
  /** {@code POST /v1/content/publish}. */
  CREATE_PUBLICATION,
  /** {@code GET /v1/content/publish/{publishId}}. */
  GET_PUBLICATION
}

package dev.postqued.testkit.internal.engine;

/**
 * Content from the start of its upload on.
 *
 * @param key where its bytes lie in the storage
 * @param size the announced length in bytes
 */
record Content(String id, String key, String contentType, long size, boolean completed) {
  Content complete() {
    return new Content(id, key, contentType, size, true);
  }

  boolean isImage() {
    return contentType.startsWith("image/");
  }
}

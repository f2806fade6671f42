package dev.postqued.testkit;

import java.nio.file.Path;

/**
 * Content whose bytes have arrived.
 *
 * @param contentId the id of the content
 * @param contentType the MIME type
 * @param size the length in bytes
 * @param completed whether the upload was confirmed, so that it can be published
 * @param file the bytes; the file is gone when the sandbox is reset or closed
 */
public record StoredContent(
    String contentId, String contentType, long size, boolean completed, Path file) {}

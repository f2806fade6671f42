package dev.postqued.media;

/**
 * A medium that the service has.
 *
 * @param contentId the id that posts name, opaque
 * @param kind what it is
 * @param filename the name it was uploaded under
 * @param contentType its MIME type
 * @param size its size in bytes
 */
public record UploadedMedia(
    String contentId, MediaKind kind, String filename, String contentType, long size) {}

package dev.postqued.service;

import dev.postqued.uploads.MediaSource;

/**
 * A medium on its way to the service.
 *
 * @param source its bytes
 * @param contentType its MIME type
 * @param way how it gets there
 */
public record UploadFile(MediaSource source, String contentType, UploadWay way) {}

package dev.postqued.service;

import dev.postqued.uploads.MediaSource;

/**
 * A medium to upload.
 *
 * @param source its bytes
 * @param contentType its MIME type
 * @param way how it is uploaded
 */
public record UploadFile(MediaSource source, String contentType, UploadWay way) {}

package dev.postqued.media;

/** Uploads media. Nothing is held in memory: a file of any size takes the same few buffers. */
public interface Media {

  /**
   * Uploads a video: opens a session, sends the bytes to storage, and confirms.
   *
   * @param video the video
   * @return the medium, ready to be published
   * @throws dev.postqued.errors.PostQuedException if the upload did not come to its end
   */
  default UploadedMedia uploadVideo(Video video) {
    return uploadVideo(video, progress -> {});
  }

  /**
   * Uploads a video and tells a listener how far it is.
   *
   * @param video the video
   * @param listener hears of the bytes as they are sent
   * @return the medium, ready to be published
   * @throws dev.postqued.errors.PostQuedException if the upload did not come to its end
   */
  UploadedMedia uploadVideo(Video video, ProgressListener listener);

  /**
   * Uploads an image in one request.
   *
   * @param image the image
   * @return the medium, ready to be published
   * @throws dev.postqued.errors.PostQuedException if the upload did not come to its end
   */
  default UploadedMedia uploadImage(Image image) {
    return uploadImage(image, progress -> {});
  }

  /**
   * Uploads an image in one request and tells a listener how far it is.
   *
   * @param image the image
   * @param listener hears of the bytes as they are sent
   * @return the medium, ready to be published
   * @throws dev.postqued.errors.PostQuedException if the upload did not come to its end
   */
  UploadedMedia uploadImage(Image image, ProgressListener listener);
}

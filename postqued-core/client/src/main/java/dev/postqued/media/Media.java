package dev.postqued.media;

import dev.postqued.uploads.ProgressListener;
import java.util.concurrent.CompletableFuture;

/**
 * Uploads media. Nothing is held in memory: a file of any size takes the same few buffers. To
 * interrupt a thread that uploads ends its upload at once, with an {@link
 * dev.postqued.errors.InterruptedCallException}.
 */
public interface Media {

  /**
   * Uploads a video: opens a session, sends the bytes to storage, and confirms.
   *
   * @param video the video
   * @return the medium, ready to be published
   * @throws dev.postqued.errors.ServiceException if the upload did not come to its end
   */
  default UploadedMedium uploadVideo(Video video) {
    return uploadVideo(video, progress -> {});
  }

  /**
   * Uploads a video and tells a listener how far it is.
   *
   * @param video the video
   * @param listener hears of the bytes as they are sent
   * @return the medium, ready to be published
   * @throws dev.postqued.errors.ServiceException if the upload did not come to its end
   */
  UploadedMedium uploadVideo(Video video, ProgressListener listener);

  /**
   * Uploads an image in one request.
   *
   * @param image the image
   * @return the medium, ready to be published
   * @throws dev.postqued.errors.ServiceException if the upload did not come to its end
   */
  default UploadedMedium uploadImage(Image image) {
    return uploadImage(image, progress -> {});
  }

  /**
   * Uploads an image in one request and tells a listener how far it is.
   *
   * @param image the image
   * @param listener hears of the bytes as they are sent
   * @return the medium, ready to be published
   * @throws dev.postqued.errors.ServiceException if the upload did not come to its end
   */
  UploadedMedium uploadImage(Image image, ProgressListener listener);

  /**
   * Uploads a video or an image in a thread of the client. So many go on at once as the client allows
   * ({@link dev.postqued.PostQuedBuilder#maxUploads}); the others wait for their turn.
   *
   * @param medium a video or an image; content that was uploaded is returned as it is
   * @return the medium, ready to be published, or the failure that {@link #uploadVideo} throws; to
   *     cancel the future ends the upload
   */
  default CompletableFuture<UploadedMedium> uploadAsync(Medium medium) {
    return uploadAsync(medium, progress -> {});
  }

  /**
   * Uploads a video or an image in a thread of the client and tells a listener how far it is.
   *
   * @param medium a video or an image
   * @param listener hears of the bytes as they are sent, in the thread that sends them
   * @return as {@link #uploadAsync(Medium)}
   */
  CompletableFuture<UploadedMedium> uploadAsync(Medium medium, ProgressListener listener);
}

package dev.postqued.media;

import dev.postqued.uploads.ProgressListener;
import java.util.concurrent.CompletableFuture;

/**
 * Uploads media. Nothing is held in memory: a file of any size takes the same few buffers.
 * Interrupting a thread that uploads ends its upload at once, with an
 * {@link dev.postqued.errors.InterruptedCallException}.
 */
public interface Media {

  /**
   * Uploads a video: opens a session, sends the bytes to storage, and confirms.
   *
   * @param video the video
   * @return the medium, ready to be published
   * @throws dev.postqued.errors.ServiceException if the upload fails
   */
  default UploadedMedium uploadVideo(Video video) {
    return uploadVideo(video, progress -> {});
  }

  /**
   * Uploads a video and reports its progress to a listener.
   *
   * @param video the video
   * @param listener receives progress while bytes are sent
   * @return the medium, ready to be published
   * @throws dev.postqued.errors.ServiceException if the upload fails
   */
  UploadedMedium uploadVideo(Video video, ProgressListener listener);

  /**
   * Uploads an image in one request.
   *
   * @param image the image
   * @return the medium, ready to be published
   * @throws dev.postqued.errors.ServiceException if the upload fails
   */
  default UploadedMedium uploadImage(Image image) {
    return uploadImage(image, progress -> {});
  }

  /**
   * Uploads an image in one request and reports its progress to a listener.
   *
   * @param image the image
   * @param listener receives progress while bytes are sent
   * @return the medium, ready to be published
   * @throws dev.postqued.errors.ServiceException if the upload fails
   */
  UploadedMedium uploadImage(Image image, ProgressListener listener);

  /**
   * Uploads a video or an image in a thread of the client. The number of parallel uploads is
   * limited ({@link dev.postqued.PostQuedBuilder#maxUploads}); the others wait.
   *
   * @param medium a video or an image; uploaded content is returned as it is
   * @return the medium, ready to be published, or the exception that {@link #uploadVideo} throws;
   *     cancelling the future ends the upload. What is attached to it runs in the executor of the
   *     client ({@link dev.postqued.PostQuedBuilder#executor})
   */
  default CompletableFuture<UploadedMedium> uploadAsync(Medium medium) {
    return uploadAsync(medium, progress -> {});
  }

  /**
   * Uploads a video or an image in a thread of the client and reports its progress to a listener.
   *
   * @param medium a video or an image
   * @param listener receives progress, in the thread that uploads
   * @return as {@link #uploadAsync(Medium)}
   */
  CompletableFuture<UploadedMedium> uploadAsync(Medium medium, ProgressListener listener);
}

package dev.postqued.internal.media;

import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.engine.internal.upload.MediaContent;
import dev.postqued.engine.internal.upload.Storage;
import dev.postqued.errors.ServiceException;
import dev.postqued.internal.wire.Wire;
import dev.postqued.media.Image;
import dev.postqued.media.Media;
import dev.postqued.media.Medium;
import dev.postqued.media.UploadedMedia;
import dev.postqued.media.Video;
import dev.postqued.uploads.ProgressListener;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Uploads: videos through a presigned URL, images in one request, so many at once and no more. */
public final class Uploads implements Media {

  private final Wire wire;
  private final Storage storage;
  private final Retrier storageCalls;
  private final UploadThreads threads;
  private final Semaphore turns;

  /** Storage has calls of its own: it may be down while the API is not. */
  public Uploads(
      Wire wire, Storage storage, Retrier storageCalls, UploadThreads threads, int maxUploads) {
    this.wire = wire;
    this.storage = storage;
    this.storageCalls = storageCalls;
    this.threads = threads;
    this.turns = new Semaphore(maxUploads, true);
  }

  @Override
  public UploadedMedia uploadVideo(Video video, ProgressListener listener) {
    return new UploadedMedia(video(video, listener, UploadSteps.NONE));
  }

  @Override
  public UploadedMedia uploadImage(Image image, ProgressListener listener) {
    return new UploadedMedia(image(image, listener, UploadSteps.NONE));
  }

  @Override
  public CompletableFuture<UploadedMedia> uploadAsync(Medium medium, ProgressListener listener) {
    if (medium instanceof Video video) {
      return threads.start(() -> uploadVideo(video, listener));
    }
    if (medium instanceof Image image) {
      return threads.start(() -> uploadImage(image, listener));
    }
    return CompletableFuture.completedFuture((UploadedMedia) medium);
  }

  /** Does uploads side by side; the first failure ends the others. */
  public void all(List<Runnable> uploads) {
    threads.all(uploads);
  }

  /** Uploads an image and returns its content id. */
  public String image(Image image, ProgressListener listener, UploadSteps steps) {
    MediaContent content = MediaContent.of(image.source(), listener);
    return inTurn(
        image.filename(),
        List.of(),
        () -> {
          String contentId = wire.uploadImage(image, content);
          steps.completed(contentId);
          return contentId;
        });
  }

  /** Uploads a video from the start and returns its content id. */
  public String video(Video video, ProgressListener listener, UploadSteps steps) {
    VideoUpload upload = upload(video, listener, steps);
    return inTurn(video.filename(), upload.abandoned(), upload::run);
  }

  /** Goes on with the upload of a video whose session was opened before. */
  public String resumeVideo(
      Video video,
      String contentId,
      @Nullable String storageKey,
      ProgressListener listener,
      UploadSteps steps) {
    VideoUpload upload = upload(video, listener, steps);
    return inTurn(video.filename(), upload.abandoned(), () -> upload.resume(contentId, storageKey));
  }

  private VideoUpload upload(Video video, ProgressListener listener, UploadSteps steps) {
    MediaContent content = MediaContent.of(video.source(), listener);
    return new VideoUpload(wire, storage, storageCalls, video, content, steps);
  }

  private <T> T inTurn(String file, List<String> abandoned, Supplier<T> upload) {
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      throw UploadFailures.of(file, abandoned, Retrier.interrupted("upload"));
    }
    try {
      return upload.get();
    } catch (ServiceException e) {
      throw UploadFailures.of(file, abandoned, e);
    } finally {
      turns.release();
    }
  }
}

package dev.postqued.internal.media;

import dev.postqued.engine.Engine;
import dev.postqued.internal.wire.MediumDescription;
import dev.postqued.internal.wire.Wire;
import dev.postqued.media.Image;
import dev.postqued.media.Media;
import dev.postqued.media.Medium;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.service.UploadFile;
import dev.postqued.uploads.MediaSource;
import dev.postqued.uploads.ProgressListener;
import java.util.concurrent.CompletableFuture;

/** Uploads without publishing. */
public final class ClientMedia implements Media {

  private final Wire wire;
  private final Engine engine;

  /** Shares the limit of uploads with posts. */
  public ClientMedia(Wire wire, Engine engine) {
    this.wire = wire;
    this.engine = engine;
  }

  @Override
  public UploadedMedium uploadVideo(Video video, ProgressListener listener) {
    return upload(video.source(), MediumDescription.of(video), listener);
  }

  @Override
  public UploadedMedium uploadImage(Image image, ProgressListener listener) {
    return upload(image.source(), MediumDescription.of(image), listener);
  }

  private UploadedMedium upload(
      MediaSource source, MediumDescription medium, ProgressListener listener) {
    UploadFile file =
        new UploadFile(source, medium.contentType(), wire.uploadWay(source.filename(), medium));
    return new UploadedMedium(engine.upload(file, listener));
  }

  @Override
  public CompletableFuture<UploadedMedium> uploadAsync(Medium medium, ProgressListener listener) {
    if (medium instanceof Video video) {
      return engine.uploadAsync(() -> uploadVideo(video, listener));
    }
    if (medium instanceof Image image) {
      return engine.uploadAsync(() -> uploadImage(image, listener));
    }
    return CompletableFuture.completedFuture((UploadedMedium) medium);
  }
}

package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.api.PostsApi;
import dev.postqued.bindings.postquickai.api.VideosApi;
import dev.postqued.bindings.postquickai.model.AnalyticsSubject;
import dev.postqued.bindings.postquickai.model.GenerateVideoRequest;
import dev.postqued.bindings.postquickai.model.VideoAspectRatio;
import dev.postqued.bindings.postquickai.model.VideoDuration;
import dev.postqued.bindings.postquickai.model.VideoModel;
import dev.postqued.engine.Waits;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.postquickai.content.Status;
import dev.postqued.postquickai.figures.PostFigures;
import dev.postqued.postquickai.videos.Video;
import dev.postqued.postquickai.videos.VideoPrompt;
import dev.postqued.postquickai.videos.Videos;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Videos made by a model. */
public final class ClientVideos implements Videos {

  private final Wire wire;
  private final Ledger ledger;
  private final Waits<Video> waits;

  /** Does not use the network. */
  public ClientVideos(Wire wire, Ledger ledger) {
    this.wire = wire;
    this.ledger = ledger;
    this.waits = wire.engine().waits(new VideoPolling(wire, ledger));
  }

  @Override
  public Video generate(VideoPrompt prompt) {
    GenerateVideoRequest request =
        GenerateVideoRequest.builder()
            .prompt(prompt.text())
            .model(new VideoModel(prompt.model().value()))
            .duration(new VideoDuration(prompt.length().seconds()))
            .aspectRatio(new VideoAspectRatio(prompt.isLandscape() ? "16:9" : "9:16"))
            .contentGroupId(prompt.group().orElse(null))
            .build();
    Video started =
        ledger.pay(
            prompt.model().credits(),
            () ->
                wire.engine()
                    .slowly(
                        Patience.GENERATION,
                        () -> video("generateVideo", api -> api.generateVideo(request))));
    ledger.started(started.id(), prompt.model().credits());
    noteEnd(ledger, started);
    return started;
  }

  @Override
  public Video get(String id) {
    Video video = video("getVideo", api -> api.getVideo(Wire.id("id", id)));
    noteEnd(ledger, video);
    return video;
  }

  /**
   * The service gives the credits of a video back that could not be made. One that has an address was made: what failed
   * is its publishing.
   */
  static void noteEnd(Ledger ledger, Video video) {
    if (!video.isMade()) {
      return;
    }
    if (video.status().equals(Status.FAILED) && video.address().isEmpty()) {
      ledger.failed(video.id());
    } else {
      ledger.made(video.id());
    }
  }

  @Override
  public Video await(String id, Duration limit) {
    return waits.await(Wire.id("id", id), limit);
  }

  @Override
  public CompletableFuture<Video> awaitAsync(String id, Duration limit) {
    return waits.awaitAsync(Wire.id("id", id), limit);
  }

  @Override
  public Video forgetPlatforms(String id) {
    return video("resetVideoPlatforms", api -> api.resetVideoPlatforms(Wire.id("id", id)));
  }

  @Override
  public void delete(String id) {
    boolean done = false;
    try {
      wire.run(VideosApi.class, api -> api.deleteVideo(Wire.id("id", id)));
      done = true;
    } finally {
      if (done) {
        ledger.made(id);
        waits.gone(id, deleted(id));
      } else {
        waits.acted(id);
      }
    }
  }

  private static ServiceException deleted(String id) {
    return new InvalidRequestException(
        Failure.of("getVideo", Delivery.NOT_SENT)
            .problem("The video " + id + " was deleted by this client.")
            .advice("There is nothing more to wait for; its credits are not given back.")
            .build(),
        null);
  }

  @Override
  public PostFigures figures(String id) {
    return FigureMapper.post(
        wire.data(
            PostsApi.class,
            "getPostAnalytics",
            api -> api.getPostAnalytics(Wire.id("id", id), new AnalyticsSubject("video"))),
        id);
  }

  private Video video(String operation, Function<VideosApi, @Nullable Object> call) {
    return PostMapper.video(wire.object(VideosApi.class, operation, "video", call));
  }
}

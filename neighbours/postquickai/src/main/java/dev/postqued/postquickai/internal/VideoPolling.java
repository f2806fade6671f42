package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.api.VideosApi;
import dev.postqued.engine.WireObject;
import dev.postqued.postquickai.videos.Video;
import dev.postqued.service.PollSchedule;
import dev.postqued.service.Polling;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows a video until it is made. */
record VideoPolling(Wire wire, Ledger ledger) implements Polling<Video> {

  /** Every 15 to 30 seconds (PostQuickAI API reference, April 2026). */
  private static final PollSchedule PAUSES =
      new PollSchedule(Duration.ofSeconds(15), 1.25, Duration.ofSeconds(30));

  /** Reads the status, which is less to read, and the video once it is made. */
  @Override
  public Video get(String id) {
    WireObject data = wire.data(VideosApi.class, "getVideoStatus", api -> api.getVideoStatus(id));
    Map<String, Object> progress = progress(data).without();
    progress.put("id", id);
    Video seen = PostMapper.video(new WireObject(progress));
    if (!seen.isMade()) {
      return seen;
    }
    Video video =
        PostMapper.video(
            wire.object(VideosApi.class, "getVideo", "video", api -> api.getVideo(id)));
    ClientVideos.noteEnd(ledger, video);
    return video;
  }

  /** An older form has the status itself, and a newer one a video. */
  static WireObject progress(WireObject data) {
    return data.object("video").members().isEmpty() ? data : data.object("video");
  }

  @Override
  public String id(Video video) {
    return video.id();
  }

  @Override
  public boolean hasEnded(Video video) {
    return video.isMade();
  }

  @Override
  public PollSchedule schedule(@Nullable Video last) {
    return PAUSES;
  }

  @Override
  public Video unknown(String id) {
    return PostMapper.video(new WireObject(Map.of("id", id)));
  }
}

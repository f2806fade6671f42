package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.api.VideosApi;
import dev.postqued.engine.WireObject;
import dev.postqued.postquickai.content.Status;
import dev.postqued.postquickai.publishing.Kind;
import dev.postqued.postquickai.publishing.Published;
import dev.postqued.service.PollSchedule;
import dev.postqued.service.Polling;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Follows posts and videos until they are public or have failed, within 30 requests a minute. */
record PublishedPolling(Wire wire, PublicationPublishing publishing) implements Polling<Published> {

  private static final PollSchedule AT_WORK =
      new PollSchedule(Duration.ofSeconds(5), 1.5, Duration.ofSeconds(30));

  private static final PollSchedule SCHEDULED = PollSchedule.every(Duration.ofMinutes(1));

  /** The status of a video that has ended says more in a newer form. */
  @Override
  public Published get(String name) {
    Published read = publishing.get(name);
    if (read.kind() == Kind.POST || !read.hasEnded() || !read.failures().isEmpty()) {
      return read;
    }
    WireObject status =
        VideoPolling.progress(
            wire.data(VideosApi.class, "getVideoStatus", api -> api.getVideoStatus(read.id())));
    if (!PublishedMapper.saysPlatforms(status)) {
      return read;
    }
    Published more = PublishedMapper.read(Subject.parse(name), status);
    return new Published(
        read.kind(),
        read.id(),
        read.status(),
        read.reached(),
        more.failures(),
        read.scheduledFor(),
        read.platformIds(),
        0);
  }

  @Override
  public String id(Published published) {
    return publishing.id(published);
  }

  @Override
  public boolean hasEnded(Published published) {
    return published.hasEnded();
  }

  @Override
  public PollSchedule schedule(@Nullable Published last) {
    return last != null && last.status().equals(Status.SCHEDULED) ? SCHEDULED : AT_WORK;
  }

  @Override
  public Published unknown(String name) {
    return PublishedMapper.unknown(Subject.parse(name));
  }
}

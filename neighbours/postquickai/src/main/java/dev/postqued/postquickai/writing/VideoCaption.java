package dev.postqued.postquickai.writing;

import dev.postqued.postquickai.accounts.Platform;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the caption of a video is to be about. Immutable: each method returns a copy. */
public final class VideoCaption {

  private final Text topic;
  private final Platform platform;
  private final @Nullable Duration duration;

  private VideoCaption(Text topic, Platform platform, @Nullable Duration duration) {
    this.topic = topic;
    this.platform = platform;
    this.duration = duration;
  }

  /**
   * Starts the caption of a video for Instagram.
   *
   * @param topic what the video shows, or the prompt that it was made from
   * @return the caption
   */
  public static VideoCaption about(Text topic) {
    return new VideoCaption(topic, Platform.INSTAGRAM, null);
  }

  /**
   * Sets the platform that it is for.
   *
   * @param target the platform; by default {@link Platform#INSTAGRAM}. The service names TikTok, YouTube and LinkedIn
   *     beside it
   * @return a copy with this platform
   */
  public VideoCaption platform(Platform target) {
    return new VideoCaption(topic, target, duration);
  }

  /**
   * Sets how long the video is.
   *
   * @param time its duration, sent in whole seconds; by default it is not told
   * @return a copy with this duration
   * @throws IllegalArgumentException if it is shorter than a second
   */
  public VideoCaption duration(Duration time) {
    if (time.toSeconds() < 1) {
      throw new IllegalArgumentException("duration must be at least a second, was " + time);
    }
    return new VideoCaption(topic, platform, time);
  }

  /** Returns what the video shows. */
  public Text topic() {
    return topic;
  }

  /** Returns the platform that it is for. */
  public Platform platform() {
    return platform;
  }

  /** Returns how long the video is, if that is told. */
  public Optional<Duration> duration() {
    return Optional.ofNullable(duration);
  }
}

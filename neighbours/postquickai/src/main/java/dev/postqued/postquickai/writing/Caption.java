package dev.postqued.postquickai.writing;

import dev.postqued.postquickai.accounts.Platform;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caption is to be about. Immutable: each method returns a copy. */
public final class Caption {

  /** How long a caption is. */
  public enum Length {
    /** One or two sentences. */
    SHORT,
    /** Two to four sentences; the default of the service. */
    MEDIUM,
    /** Five sentences or more. */
    LONG
  }

  private final Text topic;
  private final @Nullable Platform platform;
  private final Length length;

  private Caption(Text topic, @Nullable Platform platform, Length length) {
    this.topic = topic;
    this.platform = platform;
    this.length = length;
  }

  /**
   * Starts a caption.
   *
   * @param topic what it is about
   * @return the caption
   */
  public static Caption about(Text topic) {
    return new Caption(topic, null, Length.MEDIUM);
  }

  /**
   * Sets the platform that it is for.
   *
   * @param target the platform; by default none
   * @return a copy with this platform
   */
  public Caption platform(Platform target) {
    return new Caption(topic, target, length);
  }

  /**
   * Sets how long it is.
   *
   * @param sentences the length; by default {@link Length#MEDIUM}
   * @return a copy with this length
   */
  public Caption length(Length sentences) {
    return new Caption(topic, platform, sentences);
  }

  /** Returns what it is about. */
  public Text topic() {
    return topic;
  }

  /** Returns the platform that it is for, if there is one. */
  public Optional<Platform> platform() {
    return Optional.ofNullable(platform);
  }

  /** Returns how long it is. */
  public Length length() {
    return length;
  }
}

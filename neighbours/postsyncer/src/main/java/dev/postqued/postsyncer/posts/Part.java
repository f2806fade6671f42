package dev.postqued.postsyncer.posts;

import dev.postqued.calls.SendableText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a post: its text and its media. On X, Threads, Bluesky and Mastodon several parts are a thread; on
 * Instagram, Facebook, LinkedIn and YouTube one can be the first comment. Immutable.
 */
public final class Part {

  private final String text;
  private final List<Medium> media;
  private final @Nullable Long coverMillis;
  private final @Nullable String cover;
  private final @Nullable Long commentDelay;

  private Part(
      String text,
      List<Medium> media,
      @Nullable Long coverMillis,
      @Nullable String cover,
      @Nullable Long commentDelay) {
    this.text = text;
    this.media = List.copyOf(media);
    this.coverMillis = coverMillis;
    this.cover = cover;
    this.commentDelay = commentDelay;
  }

  /**
   * A part with a text.
   *
   * @param text the text; empty for media alone
   * @return the part
   * @throws IllegalArgumentException if the text holds half a character or NUL, which cannot be sent
   */
  public static Part of(String text) {
    return new Part(sendable(text), List.of(), null, null, null);
  }

  /**
   * A part with a text and media.
   *
   * @param text the text; empty for media alone
   * @param media the media, in their order
   * @return the part
   * @throws IllegalArgumentException if the text cannot be sent
   */
  public static Part of(String text, Medium... media) {
    return new Part(sendable(text), List.of(media), null, null, null);
  }

  /**
   * A comment that the account itself writes below the post. Instagram, Facebook, LinkedIn and YouTube have
   * it.
   *
   * @param text the text
   * @param delay how long after the post, in whole minutes, at least one
   * @return the part
   * @throws IllegalArgumentException if the text is blank or cannot be sent, or the delay is too short
   */
  public static Part firstComment(String text, Duration delay) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the text of a first comment must not be blank");
    }
    if (delay.toMinutes() < 1) {
      throw new IllegalArgumentException("delay must be at least a minute, was " + delay);
    }
    return new Part(sendable(text), List.of(), null, null, delay.toMinutes());
  }

  /**
   * Chooses the frame of a video for the cover. TikTok alone takes it, and only of the first part.
   *
   * @param time its time from the start of the video
   * @return a part with that cover
   * @throws IllegalArgumentException if the time is negative
   */
  public Part cover(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("cover must not be negative, was " + time);
    }
    return new Part(text, media, time.toMillis(), null, commentDelay);
  }

  /**
   * Chooses a picture for the cover. YouTube, Instagram and Facebook take it, and only of the first part.
   *
   * @param picture an item of the media library, or an address
   * @return a part with that cover
   * @throws IllegalArgumentException if it is a file: upload it first
   */
  public Part cover(Medium picture) {
    if (picture.reference() == null) {
      throw new IllegalArgumentException(
          "cover must be in the media library or have an address; upload it with library().upload(...)");
    }
    return new Part(text, media, null, picture.reference(), commentDelay);
  }

  private static String sendable(String text) {
    return SendableText.checked("text", text);
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  /** Returns the media. */
  public List<Medium> media() {
    return media;
  }

  /** Returns the time of the frame that is the cover. */
  public Optional<Duration> coverTime() {
    return Optional.ofNullable(coverMillis).map(Duration::ofMillis);
  }

  /** Returns the id or the address of the picture that is the cover. */
  public Optional<String> coverPicture() {
    return Optional.ofNullable(cover);
  }

  /** Returns how long after the post it goes out, if it is a first comment. */
  public Optional<Duration> commentDelay() {
    return Optional.ofNullable(commentDelay).map(Duration::ofMinutes);
  }

  /** Returns whether it has neither a text nor media. */
  public boolean isEmpty() {
    return text.isBlank() && media.isEmpty();
  }
}

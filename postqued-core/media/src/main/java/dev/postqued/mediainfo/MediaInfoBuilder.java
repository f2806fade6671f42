package dev.postqued.mediainfo;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The metadata of a file so far. If reading fails half way, what was found remains. */
final class MediaInfoBuilder {

  private static final int MAX_PROBLEMS = 16;

  /** A longer clip, of more than a hundred years, is damaged. */
  private static final long MAX_MILLIS = Duration.ofDays(36_525).toMillis();

  private final Set<String> problems = new LinkedHashSet<>();
  private MediaKind kind = MediaKind.UNKNOWN;
  private String contentType = "application/octet-stream";
  private @Nullable Dimensions coded;
  private @Nullable Dimensions shown;
  private Rotation rotation = Rotation.NONE;
  private @Nullable Duration duration;
  private @Nullable String videoCodec;
  private @Nullable String audioCodec;
  private double frameRate;
  private boolean hasVideo;
  private boolean hasAudio;
  private boolean truncated;

  void is(MediaKind what, String mimeType) {
    kind = what;
    contentType = mimeType;
  }

  /** A picture whose pixels are square. */
  void size(long width, long height) {
    size(width, height, (double) width, (double) height);
  }

  /** The stored size and the displayed one before rotation. */
  void size(long codedWidth, long codedHeight, double shownWidth, double shownHeight) {
    coded = dimensions(codedWidth, codedHeight);
    shown = dimensions(Math.round(shownWidth), Math.round(shownHeight));
    if (shown == null) {
      shown = coded;
    }
  }

  private @Nullable Dimensions dimensions(long width, long height) {
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      problem("a width and height of " + width + " x " + height + " is impossible");
      return null;
    }
    return new Dimensions((int) width, (int) height);
  }

  /** The rotation of the picture; the last one counts. */
  void rotation(Rotation value) {
    rotation = value;
    if (value.mirrored()) {
      problem("it is shown mirrored");
    }
    if (value.askew()) {
      problem(
          "its rotation is not a multiple of 90 degrees; " + value.clockwise() + " is the nearest");
    }
  }

  private @Nullable Dimensions displayed() {
    return shown == null || !rotation.isSideways()
        ? shown
        : new Dimensions(/* width= */ shown.height(), /* height= */ shown.width());
  }

  void seconds(double seconds) {
    double millis = seconds * 1000;
    if (millis > MAX_MILLIS) {
      problem("a duration of " + Math.round(seconds) + " seconds is impossible");
    } else if (millis >= 0.5) {
      duration = Duration.ofMillis(Math.round(millis));
    }
  }

  void video(@Nullable String codec, double framesPerSecond) {
    hasVideo = true;
    videoCodec = codec;
    // A higher value is a clock that was taken for a rate.
    frameRate = framesPerSecond > 0 && framesPerSecond <= 1000 ? framesPerSecond : 0;
  }

  void audio(@Nullable String codec) {
    hasAudio = true;
    audioCodec = codec;
  }

  void truncated(String how) {
    truncated = true;
    problem("truncated: " + how);
  }

  void problem(String text) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(text);
    }
  }

  MediaInfo toMediaInfo() {
    return new MediaInfo(
        kind,
        contentType,
        Optional.ofNullable(coded),
        Optional.ofNullable(displayed()),
        rotation.clockwise(),
        Optional.ofNullable(duration),
        Optional.ofNullable(videoCodec),
        Optional.ofNullable(audioCodec),
        frameRate > 0 ? OptionalDouble.of(frameRate) : OptionalDouble.empty(),
        hasVideo,
        hasAudio,
        truncated,
        List.copyOf(problems));
  }
}

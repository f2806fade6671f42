package dev.postqued.internal.wire;

import dev.postqued.media.Image;
import dev.postqued.media.Video;
import dev.postqued.service.IntendedMedium;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What describes a video or an image to the service, beside its bytes.
 *
 * @param isVideo whether it is posted as a video
 * @param contentType its MIME type
 * @param width as shown, in pixels; 0 for an image
 * @param height as shown, in pixels; 0 for an image
 * @param durationMs in milliseconds; null if it is not known
 */
public record MediumDescription(
    boolean isVideo, String contentType, int width, int height, @Nullable Long durationMs) {

  public static MediumDescription of(Video video) {
    return new MediumDescription(
        true,
        video.contentType(),
        video.width(),
        video.height(),
        video.duration().map(Duration::toMillis).orElse(null));
  }

  public static MediumDescription of(Image image) {
    return new MediumDescription(false, image.contentType(), 0, 0, null);
  }

  /** Reads the description that an intended medium has. */
  public static MediumDescription of(IntendedMedium medium) {
    Map<String, String> values = medium.description();
    return new MediumDescription(
        "video".equals(values.get("kind")),
        values.getOrDefault("contentType", ""),
        Integer.parseInt(values.getOrDefault("width", "0")),
        Integer.parseInt(values.getOrDefault("height", "0")),
        Optional.ofNullable(values.get("durationMs")).map(Long::valueOf).orElse(null));
  }

  /** Returns the description for an intended medium. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("kind", isVideo ? "video" : "image");
    values.put("contentType", contentType);
    if (isVideo) {
      values.put("width", Integer.toString(width));
      values.put("height", Integer.toString(height));
    }
    if (durationMs != null) {
      values.put("durationMs", Long.toString(durationMs));
    }
    return values;
  }
}

package dev.postqued.postquickai.figures;

import dev.postqued.postquickai.accounts.Platform;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a post or a video is doing.
 *
 * @param id the id of the post or the video
 * @param total the figures of all its platforms
 * @param platforms the figures of each platform
 * @param history the figures of the last 30 days, as far as there are any
 * @param fetchedAt when the service last asked the platforms
 */
public record PostFigures(
    String id,
    Figures total,
    List<OnPlatform> platforms,
    List<Day> history,
    Optional<Instant> fetchedAt) {

  /** Copies the lists. */
  public PostFigures {
    platforms = List.copyOf(platforms);
    history = List.copyOf(history);
  }

  /**
   * The figures of one platform.
   *
   * @param platform the platform
   * @param figures the figures
   * @param fetchedAt when the service last asked it
   */
  public record OnPlatform(Platform platform, Figures figures, Optional<Instant> fetchedAt) {}

  /**
   * The figures as they were on a day.
   *
   * @param date the day
   * @param figures the figures
   */
  public record Day(LocalDate date, Figures figures) {}
}

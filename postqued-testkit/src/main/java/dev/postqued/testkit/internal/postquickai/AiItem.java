package dev.postqued.testkit.internal.postquickai;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A post or a video, as it is now. */
final class AiItem {
  static final String DRAFT = "draft";
  static final String PENDING = "pending";
  static final String GENERATING = "generating";
  static final String COMPLETED = "completed";
  static final String SCHEDULED = "scheduled";
  static final String PROCESSING = "processing";
  static final String POSTED = "posted";
  static final String FAILED = "failed";

  final String id;
  final boolean isVideo;
  final String group;
  final Instant createdAt;

  String status;
  String text;
  String type = "text";
  List<String> platforms = new ArrayList<>();
  final List<String> reached = new ArrayList<>();

  /** How publishing went on each platform, by name. */
  final Map<String, String> states = new LinkedHashMap<>();

  /** What is on its way. */
  final List<Job> jobs = new ArrayList<>();

  List<String> images = List.of();
  @Nullable String video;
  boolean isManual = true;
  @Nullable Instant scheduledFor;
  @Nullable Instant postedAt;
  @Nullable Instant updatedAt;
  @Nullable String error;
  @Nullable JsonNode linkedIn;
  @Nullable JsonNode facebook;
  @Nullable JsonNode parts;

  /** What makes a video; null for a post. */
  @Nullable Making making;

  AiItem(String id, boolean isVideo, String group, String status, String text, Instant createdAt) {
    this.id = id;
    this.isVideo = isVideo;
    this.group = group;
    this.status = status;
    this.text = text;
    this.createdAt = createdAt;
  }

  /** Whether it was on a platform, or is on its way to it. */
  boolean isUnderWay(String platform) {
    return reached.contains(platform)
        || jobs.stream().anyMatch(job -> job.platforms().contains(platform));
  }

  /**
   * Something that goes out.
   *
   * @param platforms where to
   * @param text its text
   * @param due when it is there
   */
  record Job(List<String> platforms, String text, Instant due) {}

  /**
   * How a video is made.
   *
   * @param model the model
   * @param seconds how long it is
   * @param ratio its shape
   * @param credits what it costs
   * @param ready when it is ready
   * @param fails whether it fails then
   */
  record Making(
      String model, long seconds, String ratio, int credits, Instant ready, boolean fails) {}
}

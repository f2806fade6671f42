package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.postquickai.Delivery;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postquickai.PublicPost;
import dev.postqued.testkit.postquickai.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Everything that a sandbox knows. What time brings is caught up on before each look. */
final class AiState {
  /** The service looks every 15 minutes for what is due. */
  private static final long CRON = Duration.ofMinutes(15).toSeconds();

  private static final List<String> CONNECTED =
      List.of("instagram", "twitter", "linkedin", "facebook", "tiktok", "threads", "bluesky");

  final AiSettings settings;
  final Credits credits;
  final Map<String, ObjectNode> groups = new LinkedHashMap<>();
  final Map<String, ObjectNode> instructions = new LinkedHashMap<>();
  final Map<String, AiItem> posts = new LinkedHashMap<>();
  final Map<String, AiItem> videos = new LinkedHashMap<>();

  /** The connected accounts, by their ids: the name of the platform behind {@code account-}. */
  final List<String> accounts = new ArrayList<>(CONNECTED);

  final Set<String> failing = new HashSet<>();
  Subscription subscription = Subscription.ACTIVE;
  boolean videosFail;

  private final List<PublicPost> seen = new ArrayList<>();
  private int ids;

  AiState(AiSettings settings) {
    this.settings = settings;
    this.credits = new Credits(settings);
    groups.put(
        PostQuickAiSandbox.GROUP,
        Json.object()
            .put("id", PostQuickAiSandbox.GROUP)
            .put("name", "My Brand")
            .put("description", "Made up by the sandbox")
            .put("created_at", now().toString()));
  }

  Instant now() {
    return settings.clock().instant();
  }

  String nextId(String kind) {
    return kind + "-" + ++ids;
  }

  AiItem post(String id) {
    return found(posts.get(id));
  }

  AiItem video(String id) {
    return found(videos.get(id));
  }

  private static AiItem found(@Nullable AiItem item) {
    if (item == null) {
      throw AiRefusal.notFound();
    }
    return item;
  }

  /** Returns the id of a group that there is. */
  String group(String id) {
    ObjectNode unused = groupOf(id);
    return id;
  }

  ObjectNode groupOf(String id) {
    ObjectNode group = groups.get(id);
    if (group == null) {
      throw AiRefusal.notFound();
    }
    return group;
  }

  /** Does what is due by now. */
  void catchUp() {
    Instant now = now();
    videos.values().forEach(video -> finish(video, now));
    posts.values().forEach(post -> goOn(post, now));
    videos.values().forEach(video -> goOn(video, now));
  }

  private void finish(AiItem video, Instant now) {
    AiItem.Making making = video.making;
    if (making == null || !video.status.equals(AiItem.GENERATING) || now.isBefore(making.ready())) {
      return;
    }
    video.updatedAt = making.ready();
    if (making.fails()) {
      video.status = AiItem.FAILED;
      video.error = "The generation failed, on purpose. The credits were given back.";
      credits.refund(making.credits());
    } else {
      video.status = AiItem.COMPLETED;
      video.video = "https://made-up.invalid/videos/" + video.id + ".mp4";
    }
  }

  private void goOn(AiItem item, Instant now) {
    Instant scheduled = item.scheduledFor;
    if (item.status.equals(AiItem.SCHEDULED) && scheduled != null) {
      Instant due = cron(scheduled);
      if (!due.isAfter(now)) {
        item.scheduledFor = null;
        send(item, item.platforms, item.text, due);
      }
    }
    List<AiItem.Job> done = item.jobs.stream().filter(job -> !job.due().isAfter(now)).toList();
    item.jobs.removeAll(done);
    done.forEach(job -> deliver(item, job));
  }

  static Instant cron(Instant time) {
    long seconds = time.getEpochSecond() + (time.getNano() > 0 ? 1 : 0);
    return Instant.ofEpochSecond(Math.floorDiv(seconds + CRON - 1, CRON) * CRON);
  }

  /** Lets something go out, in the background or at once. */
  void send(AiItem item, List<String> platforms, String text, Instant at) {
    boolean isDurable = settings.delivery() == Delivery.DURABLE;
    AiItem.Job job =
        new AiItem.Job(platforms, text, isDurable ? at.plus(settings.publishing()) : at);
    item.status = AiItem.PROCESSING;
    item.updatedAt = at;
    if (isDurable) {
      item.jobs.add(job);
    } else {
      deliver(item, job);
    }
  }

  private void deliver(AiItem item, AiItem.Job job) {
    boolean any = false;
    for (String platform : job.platforms()) {
      boolean fails = failing.contains(platform) || !accounts.contains(platform);
      item.states.put(platform, fails ? AiItem.FAILED : "published");
      if (fails) {
        item.error = "Publishing to " + platform + " failed.";
      } else {
        any = true;
        if (!item.reached.contains(platform)) {
          item.reached.add(platform);
        }
        seen.add(new PublicPost(item.id, platform, job.text(), job.due()));
      }
    }
    item.updatedAt = job.due();
    if (any) {
      item.postedAt = job.due();
    }
    item.status = status(item);
  }

  private String status(AiItem item) {
    boolean all = item.states.values().stream().noneMatch(AiItem.FAILED::equals);
    if (item.reached.isEmpty()) {
      return AiItem.FAILED;
    }
    if (!item.isVideo || settings.delivery() == Delivery.SYNCHRONOUS) {
      return AiItem.POSTED;
    }
    return all ? "published" : "partial";
  }

  /** What people see, by time. */
  List<PublicPost> seen() {
    return seen.stream().sorted(Comparator.comparing(PublicPost::at)).toList();
  }
}

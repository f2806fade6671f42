package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Timings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A publication. Its status is a matter of the time at which it is asked for. */
final class Publication {
  private final String id;
  private volatile List<PublishTarget> targets;
  private final Timings timings;
  private final Instant createdAt;
  private volatile @Nullable Instant canceledAt;

  /** Which changes were told, as target and status. */
  private final Set<String> told = new HashSet<>();

  Publication(String id, List<PublishTarget> targets, Timings timings, Instant createdAt) {
    this.id = id;
    this.targets = List.copyOf(targets);
    this.timings = timings;
    this.createdAt = createdAt;
  }

  String id() {
    return id;
  }

  List<PublishTarget> targets() {
    return targets;
  }

  boolean cancel(Instant now) {
    if (!List.of("pending", "processing").contains(statusAt(now))) {
      return false;
    }
    canceledAt = now;
    return true;
  }

  /** Cancels a target that waits. Returns whether it is canceled, now or before. */
  boolean cancel(PublishTarget target, Instant now) {
    if (waits(target, now)) {
      replace(target, target.canceled(now));
      return true;
    }
    return statusAt(target, now).equals("canceled");
  }

  /** Gives a target that waits another time. Returns whether it waited. */
  boolean reschedule(PublishTarget target, Instant due, Instant now) {
    boolean waits = waits(target, now);
    if (waits) {
      replace(target, target.at(due));
    }
    return waits;
  }

  private boolean waits(PublishTarget target, Instant now) {
    return List.of("scheduled", "queued").contains(statusAt(target, now));
  }

  private void replace(PublishTarget old, PublishTarget target) {
    targets = targets.stream().map(each -> each.equals(old) ? target : each).toList();
  }

  private @Nullable Instant canceled(PublishTarget target) {
    Instant at = target.canceledAt() == null ? canceledAt : target.canceledAt();
    return at != null && at.isBefore(endOf(target)) ? at : null;
  }

  String statusAt(Instant now) {
    List<PublishTarget> live =
        targets.stream().filter(target -> target.canceledAt() == null).toList();
    if (canceledAt != null || live.isEmpty()) {
      return "canceled";
    }
    if (live.stream().allMatch(target -> now.isBefore(startOf(target)))) {
      return "pending";
    }
    if (live.stream().anyMatch(target -> now.isBefore(endOf(target).plus(timings.settling())))) {
      return "processing";
    }
    long failed = live.stream().filter(PublishTarget::fails).count();
    if (failed == 0) {
      return "completed";
    }
    return failed == live.size() ? "failed" : "partial_failed";
  }

  String statusAt(PublishTarget target, Instant now) {
    if (canceled(target) != null) {
      return "canceled";
    }
    if (now.isBefore(target.due())) {
      return "scheduled";
    }
    if (now.isBefore(startOf(target))) {
      return "queued";
    }
    if (now.isBefore(endOf(target))) {
      return "processing";
    }
    return endStatus(target);
  }

  /** Returns when a target was published, or null if it is not yet, or is something else. */
  @Nullable Instant publishedAt(PublishTarget target, Instant now) {
    return statusAt(target, now).equals("published") ? endOf(target) : null;
  }

  /** Returns what has changed since this was asked last, target by target. */
  List<StatusChange> takeChanges(Instant now) {
    List<StatusChange> news = new ArrayList<>();
    for (PublishTarget target : targets) {
      for (StatusChange change : changes(target)) {
        if (!change.at().isAfter(now) && told.add(name(change))) {
          news.add(change);
        }
      }
    }
    return news;
  }

  /** Returns whether there is nothing more to take. */
  boolean isTold() {
    return targets.stream()
        .flatMap(t -> changes(t).stream())
        .map(Publication::name)
        .allMatch(told::contains);
  }

  private static String name(StatusChange change) {
    return change.targetId() + " " + change.status();
  }

  /** Returns what happens to a target after its publication was created, but for what takes no time. */
  private List<StatusChange> changes(PublishTarget target) {
    List<StatusChange> changes = new ArrayList<>();
    if (target.due().isAfter(createdAt)) {
      changes.add(change(target, "queued", target.due()));
    }
    changes.add(change(target, "processing", startOf(target)));
    changes.add(change(target, endStatus(target), endOf(target)));
    Instant canceled = canceled(target);
    if (canceled != null) {
      changes.removeIf(change -> change.at().isAfter(canceled));
      changes.add(change(target, "canceled", canceled));
    }
    List<StatusChange> lasting = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      if (i == changes.size() - 1 || changes.get(i).at().isBefore(changes.get(i + 1).at())) {
        lasting.add(changes.get(i));
      }
    }
    return lasting;
  }

  private StatusChange change(PublishTarget target, String status, Instant at) {
    return new StatusChange(id, target.id(), target.platform(), status, at);
  }

  private static String endStatus(PublishTarget target) {
    if (target.fails()) {
      return "failed";
    }
    return target.draft() ? "sent" : "published";
  }

  private Instant startOf(PublishTarget target) {
    return target.due().plus(timings.queued());
  }

  private Instant endOf(PublishTarget target) {
    return startOf(target).plus(timings.processing());
  }
}

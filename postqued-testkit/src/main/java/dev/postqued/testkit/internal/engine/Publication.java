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
  private final List<PublishTarget> targets;
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

  String statusAt(Instant now) {
    if (canceledAt != null) {
      return "canceled";
    }
    if (targets.stream().allMatch(target -> now.isBefore(startOf(target)))) {
      return "pending";
    }
    if (targets.stream().anyMatch(target -> now.isBefore(endOf(target).plus(timings.settling())))) {
      return "processing";
    }
    long failed = targets.stream().filter(PublishTarget::fails).count();
    if (failed == 0) {
      return "completed";
    }
    return failed == targets.size() ? "failed" : "partial_failed";
  }

  String statusAt(PublishTarget target, Instant now) {
    Instant canceled = canceledAt;
    if (canceled != null && canceled.isBefore(endOf(target))) {
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
    Instant canceled = canceledAt;
    if (canceled != null && canceled.isBefore(endOf(target))) {
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

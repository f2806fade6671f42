package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Timings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A publication. Its status is a matter of the time at which it is asked for. */
final class Publication {
  private final String id;
  private final List<PublishTarget> targets;
  private final Timings timings;
  private volatile @Nullable Instant canceledAt;

  Publication(String id, List<PublishTarget> targets, Timings timings) {
    this.id = id;
    this.targets = List.copyOf(targets);
    this.timings = timings;
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

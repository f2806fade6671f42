package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.postsyncer.PublicPost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A post and its life, which follows from its versions and the time. */
final class SandboxPost {
  private final long id;
  private final Instant created;
  private final Duration queue;
  private final AccountFailures failures;
  private final TreeMap<Instant, PostVersion> versions = new TreeMap<>();

  /** When it was sent out once more although it was on its way. */
  private final List<Instant> again = new ArrayList<>();

  private @Nullable Instant deleted;

  SandboxPost(
      long id, Instant created, PostVersion first, Duration queue, AccountFailures failures) {
    this.id = id;
    this.created = created;
    this.queue = queue;
    this.failures = failures;
    versions.put(created, first);
  }

  long id() {
    return id;
  }

  Instant created() {
    return created;
  }

  Instant changed() {
    return versions.lastKey();
  }

  boolean existsAt(Instant now) {
    return !created.isAfter(now) && (deleted == null || now.isBefore(deleted));
  }

  void change(Instant now, PostVersion version) {
    versions.put(now, version);
  }

  void sendAgain(Instant now) {
    again.add(now);
  }

  void delete(Instant now) {
    deleted = now;
  }

  PostVersion at(Instant now) {
    Map.Entry<Instant, PostVersion> entry = versions.floorEntry(now);
    return Objects.requireNonNull(entry == null ? versions.firstEntry() : entry).getValue();
  }

  /** Its status, as a whole or on one account. */
  String status(Instant now, @Nullable Long account) {
    List<Instant> begun = runs(now).stream().filter(run -> !run.isAfter(now)).toList();
    if (begun.isEmpty()) {
      return at(now).runs().isEmpty() ? "DRAFT" : "SCHEDULED";
    }
    Instant end = begun.get(begun.size() - 1).plus(queue);
    if (now.isBefore(end)) {
      return "IN_QUEUE";
    }
    List<Long> accounts = account == null ? accounts(now) : List.of(account);
    long failed = accounts.stream().filter(each -> failures.failsAt(each, end)).count();
    if (failed == 0) {
      return "PUBLISHED";
    }
    return failed == accounts.size() ? "FAILED" : "PARTIALLY_PUBLISHED";
  }

  /** When it next goes out, or last did; null for a draft. */
  @Nullable Instant scheduled(Instant now) {
    List<Instant> runs = runs(now);
    return runs.stream()
        .filter(run -> run.isAfter(now))
        .findFirst()
        .orElse(runs.isEmpty() ? null : runs.get(runs.size() - 1));
  }

  /** The ends of its runs so far, by time: it was public, or refused, from then on. */
  List<Instant> ends(Instant now) {
    Instant until = deleted != null && deleted.isBefore(now) ? deleted : now;
    return runs(until).stream()
        .map(run -> run.plus(queue))
        .filter(end -> !end.isAfter(until))
        .toList();
  }

  int runsLeft(Instant now) {
    return (int) runs(now).stream().filter(run -> run.isAfter(now)).count();
  }

  List<Long> accounts(Instant now) {
    return at(now).accounts().stream().map(Rows::id).toList();
  }

  boolean failedAt(long account, Instant end) {
    return failures.failsAt(account, end);
  }

  /** What people see of it. */
  List<PublicPost> seen(Instant now) {
    List<PublicPost> seen = new ArrayList<>();
    List<Instant> ends = ends(now);
    for (int run = 0; run < ends.size(); run++) {
      Instant end = ends.get(run);
      for (long account : accounts(end)) {
        if (!failures.failsAt(account, end)) {
          String platform = Objects.requireNonNull(Workspaces.platform(account));
          seen.add(
              new PublicPost(id, account, platform, at(end).text(), end, platformId(account, run)));
        }
      }
    }
    return seen;
  }

  private String platformId(long account, int run) {
    return "9" + id + account + run;
  }

  private List<Instant> runs(Instant now) {
    List<Instant> runs = new ArrayList<>(at(now).runs());
    again.stream().filter(run -> !run.isAfter(now)).forEach(runs::add);
    runs.sort(null);
    return runs;
  }
}

package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.postsyncer.PublicPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Everything that a sandbox knows. */
final class SyncerState {
  private final AtomicLong ids = new AtomicLong(700);
  private final List<SandboxPost> posts = new ArrayList<>();

  final SyncerSettings settings;
  final AccountFailures failures = new AccountFailures();
  final Workspaces workspaces;
  final LocalTimes times;
  final Rows labels = new Rows(ids);
  final Rows folders = new Rows(ids);
  final Rows media = new Rows(ids);
  final Rows comments = new Rows(ids);
  final Rows webhooks = new Rows(ids);
  final EventBook events;

  SyncerState(SyncerSettings settings) {
    this.settings = settings;
    this.workspaces = new Workspaces(settings);
    this.times = new LocalTimes(settings.zone());
    this.events = new EventBook(ids);
  }

  Instant now() {
    return settings.clock().instant();
  }

  /** All posts, also deleted ones, the oldest first. */
  List<SandboxPost> everyPost() {
    return List.copyOf(posts);
  }

  SandboxPost add(PostVersion version) {
    SandboxPost post =
        new SandboxPost(ids.incrementAndGet(), now(), version, settings.queue(), failures);
    posts.add(post);
    return post;
  }

  SandboxPost post(long id) {
    Instant now = now();
    return posts.stream()
        .filter(post -> post.id() == id && post.existsAt(now))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  long nextId() {
    return ids.incrementAndGet();
  }

  /** What people see on the platforms, by time. */
  List<PublicPost> seen() {
    return posts.stream()
        .flatMap(post -> post.seen(now()).stream())
        .sorted(Comparator.comparing(PublicPost::at))
        .toList();
  }
}

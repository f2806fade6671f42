package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Publications;
import dev.postqued.testkit.SandboxWorkspace;
import dev.postqued.testkit.StoredContent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The workspaces of the API key, which share its idempotency keys. Version 1 works in the first. */
public final class Workspaces implements Publications {
  private final List<Workspace> all;
  private final ContentStore store;
  private final IdempotencyKeys keys;
  private final Failures failures = new Failures();

  Workspaces(Settings settings, ContentStore store, Recorder recorder) {
    this.store = store;
    this.keys =
        new IdempotencyKeys(
            settings.idempotency(), settings.timings().idempotencyKey(), settings.clock());
    this.all =
        settings.workspaces().stream()
            .map(
                name ->
                    new Workspace(
                        name,
                        new AccountBook(name, this::homeOf),
                        new Contents(settings, store),
                        new PublicationBook(settings, keys, failures, recorder)))
            .toList();
  }

  List<Workspace> all() {
    return all;
  }

  Workspace first() {
    return all.get(0);
  }

  Optional<Workspace> find(String id) {
    return all.stream().filter(workspace -> workspace.name().id().equalsIgnoreCase(id)).findFirst();
  }

  /**
   * Returns the accounts of a workspace.
   *
   * @throws IllegalArgumentException if the sandbox has no such workspace
   */
  public AccountBook accounts(SandboxWorkspace workspace) {
    return find(workspace.id())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the sandbox has no workspace " + workspace.id() + "; add it to its builder"))
        .accounts();
  }

  private Optional<SandboxWorkspace> homeOf(String accountId) {
    return all.stream()
        .filter(workspace -> workspace.accounts().find(accountId).isPresent())
        .map(Workspace::name)
        .findFirst();
  }

  /** Returns content of any workspace. */
  Optional<StoredContent> content(String id) {
    return all.stream().flatMap(workspace -> workspace.contents().find(id).stream()).findFirst();
  }

  @Override
  public void failNext() {
    failures.add(index -> true);
  }

  @Override
  public void failNextTargets(int... indexes) {
    int[] copy = indexes.clone();
    failures.add(index -> Arrays.stream(copy).anyMatch(failing -> failing == index));
  }

  @Override
  public void cancel(String publicationId) {
    if (all.stream().noneMatch(workspace -> workspace.publications().cancel(publicationId))) {
      throw new IllegalArgumentException("no running publication has the id " + publicationId);
    }
  }

  /** Takes what has changed since this was called last, in order of time. */
  public List<StatusChange> takeChanges(Instant now) {
    return all.stream()
        .flatMap(workspace -> workspace.publications().takeChanges(now).stream())
        .sorted(Comparator.comparing(StatusChange::at))
        .toList();
  }

  void reset() {
    all.forEach(Workspace::reset);
    store.clear();
    keys.clear();
    failures.clear();
  }
}

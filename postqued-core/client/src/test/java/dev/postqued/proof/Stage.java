package dev.postqued.proof;

import dev.postqued.KnownPosts;
import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.journal.Journal;
import dev.postqued.proofs.Trouble;
import dev.postqued.testkit.CreatedPublication;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A sandbox behind a relay, both on a clock that moves only when a client waits. */
final class Stage implements AutoCloseable {

  static final Instant NOW = Trouble.NOW;

  final Sandbox sandbox;
  final PostQuedRelay relay;

  private final Dialect dialect;

  private Stage(Dialect dialect, SandboxClock clock) {
    this.dialect = dialect;
    sandbox =
        Sandbox.builder()
            .clock(clock)
            .idempotency(dialect.mode())
            .rateWindow(RateWindow.OFF)
            .start();
    relay = new PostQuedRelay(sandbox.baseUrl());
  }

  /** Time stands still until somebody waits. */
  static Stage frozen(Dialect dialect) {
    return new Stage(dialect, SandboxClock.frozenAt(NOW));
  }

  /** Time passes as it does outside. */
  static Stage ticking(Dialect dialect) {
    return new Stage(dialect, SandboxClock.ticking());
  }

  PostQuedBuilder client() {
    return PostQued.builder(sandbox.apiKey())
        .version(dialect.version())
        .baseUrl(relay.baseUrl())
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance);
  }

  KnownPosts knownTo(Journal journal) {
    return KnownPosts.of(journal, sandbox.apiKey(), relay.baseUrl());
  }

  void reset() {
    relay.recover();
    relay.forget();
    sandbox.reset();
  }

  /** How often something was published under a key. */
  int published(String key) {
    return publications(key).size();
  }

  List<CreatedPublication> publications(String key) {
    return sandbox.journal().publicationsByKey(key);
  }

  static Path video(Path folder, String name) {
    return file(folder.resolve(name + ".mp4"), "the moving picture " + name);
  }

  static Path image(Path folder, String name) {
    return file(folder.resolve(name + ".png"), "\u0089PNG\r\n\u001a\nthe picture " + name);
  }

  private static Path file(Path path, String content) {
    try {
      return Files.exists(path)
          ? path
          : Files.write(path, content.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    relay.close();
    sandbox.close();
  }
}

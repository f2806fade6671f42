package dev.postqued.postsyncer.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.proofs.Death;
import dev.postqued.proofs.Killings;
import dev.postqued.proofs.Relay;
import dev.postqued.support.Programs;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.postsyncer.PublicPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;

/** One program after the other on the same journal, each killed, until the last may finish. */
final class SyncerLane implements AutoCloseable {

  /** Enough work for every death to come before the end of it. */
  private static final int AHEAD = 6;

  /** After it, the service is no longer at work on a command of the last program. */
  private static final Duration BETWEEN_COMMANDS = Duration.ofMinutes(11);

  private final Programs programs;
  private final Path folder;
  private final boolean commands;
  private final SyncerStage stage = SyncerStage.raised(SandboxClock.ticking());
  private final String time;
  private final Killings killings;
  private int posts;
  private int starts;

  /**
   * Starts no program yet.
   *
   * @param commands whether posts go out at once, by a command, or at a date
   */
  SyncerLane(Programs programs, Path folder, boolean commands, long seed) throws IOException {
    this.programs = programs;
    this.folder = Files.createDirectories(folder);
    this.commands = commands;
    Instant date = stage.sandbox.clock().instant().plus(Duration.ofDays(2));
    this.time = commands ? "now" : date.atZone(ZoneId.of("Europe/Berlin")).toString();
    this.killings =
        new Killings(programs, KilledSyncer.class, stage.relay(), SyncerRelay.UPLOAD, seed);
  }

  /** The arguments of a program with some more posts to publish. */
  List<String> arguments(Death death) {
    posts = Math.max(posts, stage.out().size() + AHEAD);
    Duration ahead = commands ? BETWEEN_COMMANDS.multipliedBy(starts++) : Duration.ZERO;
    return List.of(
        stage.url(stage.sandbox.baseUrl()).toString(),
        stage.url(stage.sandbox.uploadUrl()).toString(),
        stage.sandbox.token(),
        folder.resolve("journal").toString(),
        String.valueOf(posts),
        death.toString(),
        String.valueOf(ahead.toMinutes()),
        time);
  }

  /** Starts and kills programs. A command arrives before the clock of the next program has passed its settling time. */
  void kill(int times) throws Exception {
    while (killings.count() < times) {
      if (commands) {
        killings.arriveLate();
      }
      killings.kill(this::arguments);
    }
  }

  /** Lets a last program finish, and looks at what has become of every post. */
  void finish() throws Exception {
    if (commands) {
      killings.arriveLate();
    }
    stage.relay().play(Relay.Script.FAITHFUL);
    Process program = programs.start(KilledSyncer.class, arguments(Death.NONE));
    assertThat(program.waitFor())
        .as("end of the last program, which said %s", Files.readString(programs.output()))
        .isZero();
    killings.arriveLate();
    stage.sandbox.clock().advance(Duration.ofDays(3));
    List<String> seen =
        stage.sandbox.journal().publicPosts().stream().map(PublicPost::text).toList();
    for (int number = 0; number < posts; number++) {
      assertThat(seen).as("posts, %s", this).containsOnlyOnce(KilledSyncer.text(number));
    }
    assertThat(seen).as("in all, %s", this).hasSize(posts);
    stage.relay().promotions().forEach(this::check);
  }

  private void check(String post, List<String> bodies) {
    assertThat(new HashSet<>(bodies)).as("promotions of %s, %s", post, this).hasSize(1);
    if (commands) {
      assertThat(bodies).as("commands to %s, %s", post, this).hasSize(1);
    }
  }

  int kills() {
    return killings.count();
  }

  @Override
  public String toString() {
    return folder.getFileName() + killings.toString();
  }

  @Override
  public void close() {
    stage.close();
  }
}

package dev.postqued.postquickai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.proofs.Death;
import dev.postqued.proofs.Killings;
import dev.postqued.proofs.Relay;
import dev.postqued.support.Programs;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.postquickai.PublicPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/** One program after the other on the same journal, each killed, until the last may finish. */
final class AiLane implements AutoCloseable {

  /** Enough work for every death to come before the end of it. */
  private static final int AHEAD = 6;

  private final Programs programs;
  private final Path folder;
  private final AiStage stage = AiStage.raised(SandboxClock.ticking());
  private final String time;
  private final Killings killings;
  private int posts;

  /**
   * Starts no program yet.
   *
   * @param now whether posts go out at once, under a key, or at a date
   */
  AiLane(Programs programs, Path folder, boolean now, long seed) throws IOException {
    this.programs = programs;
    this.folder = Files.createDirectories(folder);
    this.time = now ? "now" : stage.sandbox.clock().instant().plus(Duration.ofDays(2)).toString();
    this.killings = new Killings(programs, KilledAi.class, stage.relay(), AiRelay.CREATE, seed);
  }

  /** The arguments of a program with some more posts to publish. */
  List<String> arguments(Death death) {
    posts = Math.max(posts, stage.out().size() + AHEAD);
    return List.of(
        stage.url().toString(),
        stage.sandbox.apiKey(),
        folder.resolve("journal").toString(),
        String.valueOf(posts),
        death.toString(),
        time);
  }

  void kill(int times) throws Exception {
    while (killings.count() < times) {
      killings.kill(this::arguments);
    }
  }

  /** Lets a last program finish, and looks at what has become of every post. */
  void finish() throws Exception {
    stage.relay().play(Relay.Script.FAITHFUL);
    Process program = programs.start(KilledAi.class, arguments(Death.NONE));
    assertThat(program.waitFor())
        .as("end of the last program, which said %s", Files.readString(programs.output()))
        .isZero();
    killings.arriveLate();
    stage.sandbox.clock().advance(Duration.ofDays(3));
    List<String> seen =
        stage.sandbox.journal().publicPosts().stream().map(PublicPost::text).toList();
    for (int number = 0; number < posts; number++) {
      assertThat(seen).as("posts, %s", this).containsOnlyOnce(KilledAi.text(number));
    }
    assertThat(seen).as("in all, %s", this).hasSize(posts);
    stage
        .relay()
        .promotions()
        .forEach(
            (post, bodies) ->
                assertThat(new HashSet<>(bodies)).as("of %s, %s", post, this).hasSize(1));
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

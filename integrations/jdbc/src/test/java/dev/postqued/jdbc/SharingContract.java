package dev.postqued.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.support.Programs;
import dev.postqued.testkit.ApiCall;
import dev.postqued.testkit.IdempotencyMode;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that publish the same posts at the same time, and are killed. */
abstract class SharingContract {

  private static final int KILLS = Integer.getInteger("postqued.proof.shared.kills", 20);

  @TempDir Path folder;

  private final Sandbox sandbox =
      Sandbox.builder().idempotency(IdempotencyMode.REPLAY).rateWindow(RateWindow.OFF).start();
  private final List<Process> started = new ArrayList<>();
  private Programs programs;
  private int posts;

  abstract TestDatabase database();

  @BeforeEach
  void prepare() throws Exception {
    programs = new Programs(folder);
    // No post: its classes are kept for the others.
    assertThat(programs.runAndArchive(SharingProgram.class, arguments(0))).isZero();
  }

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process program : started) {
      program.destroyForcibly().waitFor();
    }
    sandbox.close();
  }

  private List<String> arguments(long seed) {
    return List.of(
        database().url(),
        sandbox.baseUrl().toString(),
        sandbox.apiKey(),
        SandboxAccount.TIKTOK.id(),
        folder.toString(),
        String.valueOf(posts),
        String.valueOf(seed));
  }

  private void posts(int number) throws IOException {
    for (posts = 0; posts < number; posts++) {
      Path unused =
          Files.writeString(folder.resolve(SharingProgram.name(posts)), "the picture " + posts);
    }
  }

  private Process start(long seed) {
    Process program = programs.start(SharingProgram.class, arguments(seed));
    started.add(program);
    return program;
  }

  private int published() {
    return sandbox.journal().publications().size();
  }

  private void awaitPublished(int number, Process program) throws InterruptedException {
    while (published() < number && !program.waitFor(5, TimeUnit.MILLISECONDS)) {
      Thread.onSpinWait();
    }
  }

  /** As if five minutes had passed. */
  private void endAllClaims() throws Exception {
    int unused = database().change("UPDATE postqued_entry SET claim_end = 0");
  }

  private void awaitEnd(Process program) throws Exception {
    while (!program.waitFor(200, TimeUnit.MILLISECONDS)) {
      endAllClaims();
    }
  }

  private void assertPublishedOnce() throws Exception {
    assertThat(published()).isEqualTo(posts);
    for (int number = 0; number < posts; number++) {
      assertThat(sandbox.journal().publicationsByKey(SharingProgram.key(number).value()))
          .as("publications of post %d", number)
          .hasSize(1);
    }
    assertThat(database().number("SELECT count(*) FROM postqued_entry WHERE step = 'ACCEPTED'"))
        .isEqualTo(posts);
    assertThat(database().number("SELECT count(*) FROM postqued_entry")).isEqualTo(posts);
  }

  private Map<String, Long> sent() {
    return sandbox.journal().calls(Operation.CREATE_PUBLICATION).stream()
        .collect(Collectors.groupingBy(ApiCall::idempotencyKey, Collectors.counting()));
  }

  @Test
  @Tag("slow")
  void ofTwoProgramsOneIsKilledAndEachPostGoesOutOnce() throws Exception {
    posts(18);
    Process killed = start(1);
    Process survivor = start(2);

    awaitPublished(posts / 3, killed);
    killed.destroyForcibly().waitFor();
    awaitEnd(survivor);

    assertThat(survivor.exitValue()).as(Files.readString(programs.output())).isZero();
    assertPublishedOnce();
    assertThat(sent().values().stream().filter(times -> times > 1).count())
        .as("posts that were sent again: what the killed program had under way")
        .isLessThanOrEqualTo(1);
  }

  @Test
  @Tag("proof")
  void twoProgramsThatLiveSendNothingTwice() throws Exception {
    posts(40);
    Process one = start(1);
    Process two = start(2);

    assertThat(one.waitFor()).as(Files.readString(programs.output())).isZero();
    assertThat(two.waitFor()).as(Files.readString(programs.output())).isZero();

    assertPublishedOnce();
    assertThat(sent().values()).containsOnly(1L);
  }

  @Test
  @Tag("proof")
  void programsThatAreKilledAndLoseTheirClaimsPublishEachPostOnce() throws Exception {
    posts(8 * KILLS);
    Random random = new Random(42);
    List<Process> running = new ArrayList<>(List.of(start(0), start(1), start(2)));
    for (int kill = 1; kill <= KILLS; kill++) {
      Process next = running.remove(random.nextInt(running.size()));
      awaitPublished(Math.min(posts, 6 * kill + random.nextInt(6)), next);
      next.destroyForcibly().waitFor();
      // Also of those that live, and do not know yet.
      endAllClaims();
      running.add(start(2L + kill));
    }
    for (Process program : running) {
      awaitEnd(program);
    }
    Process last = start(0);

    assertThat(last.waitFor()).as(Files.readString(programs.output())).isZero();
    assertPublishedOnce();
  }
}

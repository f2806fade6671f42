package dev.postqued.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.jdbc.SharedDatabase;
import dev.postqued.jdbc.TestDatabase;
import dev.postqued.support.Programs;
import dev.postqued.testkit.CreatedPublication;
import dev.postqued.testkit.IdempotencyMode;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Three machines send the posts of a calendar, and one after the other is killed and replaced. */
abstract class KilledMachinesContract {

  private static final String CALENDAR = "spring";
  private static final int KILLS = Integer.getInteger("postqued.proof.calendar.kills", 30);

  @RegisterExtension final TestDatabase database = database();
  @TempDir Path folder;

  private final Sandbox sandbox =
      Sandbox.builder().idempotency(IdempotencyMode.REPLAY).rateWindow(RateWindow.OFF).start();
  private final List<Process> started = new ArrayList<>();
  private Programs programs;

  abstract TestDatabase database();

  @BeforeEach
  void prepare() throws IOException {
    programs = new Programs(folder);
  }

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process program : started) {
      program.destroyForcibly().waitFor();
    }
    sandbox.close();
  }

  @Test
  @Tag("slow")
  @Timeout(180)
  void eachPostGoesOutOnceAlthoughMachinesAreKilled() throws Exception {
    killWhileTheySend(20, 2);
  }

  @Test
  @Tag("proof")
  @Timeout(900)
  void manyKills() throws Exception {
    killWhileTheySend(10 * KILLS, KILLS);
  }

  private void killWhileTheySend(int posts, int kills) throws Exception {
    plan(posts);
    Random random = new Random(20_262);
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      running.add(start());
    }
    for (int kill = 1; kill <= kills; kill++) {
      awaitPublished(kill * posts / (kills + 1) + random.nextInt(3));
      running.remove(random.nextInt(running.size())).destroyForcibly().waitFor();
      letTimePass();
      running.add(start());
    }
    awaitPublished(posts);
    awaitAllSent(posts);

    assertThat(sandbox.journal().publications())
        .extracting(CreatedPublication::idempotencyKey)
        .hasSize(posts)
        .doesNotHaveDuplicates();
    for (Process program : running) {
      program.getOutputStream().close();
      assertThat(program.waitFor()).as(Files.readString(programs.output())).isZero();
    }
  }

  private void plan(int posts) throws IOException {
    List<PlannedPost> planned = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      Path video = Files.writeString(folder.resolve("video-" + i + ".mp4"), "the video " + i);
      planned.add(PlannedPost.of("p" + i, null, "Post " + i, video.toString()));
    }
    // Makes the tables of the journal.
    SharedDatabase.of(database.dataSource()).journal().close();
    try (PostCalendar calendar = opened()) {
      calendar.importPosts(CALENDAR, planned);
    }
  }

  private PostCalendar opened() {
    return PostCalendar.of(
        database.dataSource(),
        (post, key) -> {
          throw new AssertionError("nothing is sent here");
        });
  }

  private Process start() {
    Process program =
        programs.start(
            CalendarProgram.class,
            List.of(
                database.url(),
                sandbox.baseUrl().toString(),
                sandbox.apiKey(),
                SandboxAccount.TIKTOK.id()));
    started.add(program);
    return program;
  }

  private void awaitPublished(int posts) throws Exception {
    while (sandbox.journal().publications().size() < posts) {
      letTimePassWhile(started.get(started.size() - 1));
    }
  }

  private void awaitAllSent(int posts) throws Exception {
    try (PostCalendar calendar = opened()) {
      while (calendar.posts(CALENDAR).stream()
              .filter(post -> post.state() == PostState.SENT)
              .count()
          < posts) {
        letTimePassWhile(started.get(started.size() - 1));
      }
    }
  }

  private void letTimePassWhile(Process program) throws Exception {
    boolean unused = program.waitFor(200, TimeUnit.MILLISECONDS);
    letTimePass();
  }

  /** As if five minutes had passed: claims, leases and heartbeats end, also of those that live. */
  private void letTimePass() throws SQLException {
    int unused = database.change("UPDATE postqued_entry SET claim_end = 0");
    unused =
        database.change("UPDATE postqued_calendar_post SET next_at = 0 WHERE state = 'SENDING'");
    unused =
        database.change(
            "UPDATE postqued_calendar_task SET execution_time = "
                + past()
                + " WHERE task_name = 'post' AND execution_time > "
                + past());
    unused =
        database.change(
            "UPDATE postqued_calendar_task SET last_heartbeat = " + past() + " WHERE picked");
  }

  /** Returns a time long ago, in the way db-scheduler stores it in this database. */
  abstract String past();
}

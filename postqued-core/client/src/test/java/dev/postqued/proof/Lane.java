package dev.postqued.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.journal.Journal;
import dev.postqued.proofs.Death;
import dev.postqued.proofs.Killings;
import dev.postqued.proofs.Relay;
import dev.postqued.support.Programs;
import dev.postqued.testkit.CreatedPublication;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.SandboxAccount;
import dev.postqued.testkit.StoredContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One program after the other on the same journal, each killed, until the last may finish. */
final class Lane implements AutoCloseable {

  /**
   * Enough work for every death to come before the end of it: of this many posts some may be uploaded
   * already, and one may arrive late.
   */
  private static final int AHEAD = 6;

  /** After it, the service is no longer at work on what the last program sent. */
  private static final Duration BETWEEN_PROGRAMS = Duration.ofMinutes(11);

  private static final Pattern CONTENT = Pattern.compile("\"contentIds\":\\[\"([^\"]+)\"\\]");

  private final Programs programs;
  private final Path folder;
  private final Dialect dialect;
  private final Stage stage;
  private final Killings killings;
  private int posts;
  private int starts;

  Lane(Programs programs, Path folder, Dialect dialect, long seed) throws IOException {
    this.programs = programs;
    this.folder = Files.createDirectories(folder);
    this.dialect = dialect;
    this.stage = Stage.ticking(dialect);
    this.killings =
        new Killings(programs, KilledProgram.class, stage.relay, Operation.PUT_OBJECT, seed);
  }

  /** The journal that the programs share. */
  Path journal() {
    return folder.resolve("journal");
  }

  /** The arguments of a program with some more posts to publish. */
  List<String> arguments(Death death) {
    int published = stage.sandbox.journal().publications().size();
    while (posts < published + AHEAD) {
      Path unused = Stage.video(folder, KilledProgram.name(posts++));
    }
    return List.of(
        stage.relay.baseUrl().toString(),
        stage.sandbox.apiKey(),
        SandboxAccount.TIKTOK.id(),
        journal().toString(),
        folder.toString(),
        String.valueOf(posts),
        death.toString(),
        dialect.version().name(),
        String.valueOf(BETWEEN_PROGRAMS.multipliedBy(starts++).toMinutes()));
  }

  /** Starts and kills programs. */
  void kill(int times) throws Exception {
    while (killings.count() < times) {
      killings.kill(this::arguments);
    }
  }

  /** Lets a last program finish, and looks at what has become of every post. */
  void finish() throws Exception {
    stage.relay.play(Relay.Script.FAITHFUL);
    Process program = programs.start(KilledProgram.class, arguments(Death.NONE));
    assertThat(program.waitFor())
        .as("end of the last program, which said %s", Files.readString(programs.output()))
        .isZero();
    killings.arriveLate();
    for (int number = 0; number < posts; number++) {
      check(number);
    }
    assertThat(stage.sandbox.journal().publications()).as("in all, %s", this).hasSize(posts);
    try (Journal journal = Journal.file(journal())) {
      assertThat(stage.knownTo(journal).pending()).as("left open, %s", this).isEmpty();
    }
  }

  private void check(int number) throws IOException {
    String key = KilledProgram.key(number).value();
    List<CreatedPublication> published = stage.publications(key);
    assertThat(published).as("publications of post %d, %s", number, this).hasSize(1);
    assertThat(stage.relay.requests(key)).as("bodies of post %d, %s", number, this).hasSize(1);
    String body = published.get(0).body();
    assertThat(body).contains("\"Post " + number + "\"");
    Matcher content = CONTENT.matcher(body);
    assertThat(content.find()).isTrue();
    StoredContent stored = stage.sandbox.content(content.group(1)).orElseThrow();
    assertThat(stored.file())
        .hasSameBinaryContentAs(folder.resolve(KilledProgram.name(number) + ".mp4"));
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

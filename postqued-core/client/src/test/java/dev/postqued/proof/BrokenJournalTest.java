package dev.postqued.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalException;
import dev.postqued.journal.Step;
import dev.postqued.media.Video;
import dev.postqued.proofs.Death;
import dev.postqued.proofs.DyingJournal;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.support.Programs;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.SandboxAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a journal that breaks, or breaks off, does to a post. */
@Tag("slow")
class BrokenJournalTest {

  /** A post of one file: it begins, has a session, is uploaded, is sent, and is accepted. */
  private static final int CHANGES = 5;

  /** The change without which nothing may be sent. */
  private static final int BEFORE_SENDING = 4;

  private static Stage stage;

  @TempDir Path folder;

  private final IdempotencyKey key = IdempotencyKey.of("journal");

  @BeforeAll
  static void raise() {
    stage = Stage.frozen(Dialect.V1_REPLAYS);
  }

  @AfterAll
  static void strike() {
    stage.close();
  }

  @BeforeEach
  void reset() {
    stage.reset();
  }

  private Path file() {
    return folder.resolve("journal");
  }

  private Post post() {
    return Post.builder()
        .media(Video.of(Stage.video(folder, "video"), 1080, 1920))
        .target(
            Target.of(Intent.PUBLISH, new Platform("tiktok"), SandboxAccount.TIKTOK.id(), "A post"))
        .idempotencyKey(key)
        .build();
  }

  private Publication publish(Journal journal) {
    try (PostQued client = stage.client().journal(journal).build()) {
      return client.publishing().publish(post());
    }
  }

  /** Stands for the end of the process. */
  private static final class End extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static void end() {
    throw new End();
  }

  private void publishUntil(Death death) {
    Post unused = post();
    try (Journal journal = new DyingJournal(file(), death, BrokenJournalTest::end)) {
      assertThat(catchThrowable(() -> publish(journal))).isInstanceOf(End.class);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Death.Kind.class,
      names = {"BEFORE_CHANGE", "AFTER_CHANGE", "IN_CHANGE"})
  void aPostIsPublishedOnceWhereverItsJournalEnds(Death.Kind kind) throws IOException {
    for (int change = 1; change <= CHANGES; change++) {
      for (int bytes : kind == Death.Kind.IN_CHANGE ? new int[] {1, 150, 299} : new int[] {0}) {
        stage.reset();
        Files.deleteIfExists(file());
        publishUntil(new Death(kind, change, bytes));
        try (Journal journal = Journal.file(file());
            PostQued client = stage.client().journal(journal).build()) {
          new Truth(stage).holds(client.publishing().resume());
          new Truth(stage).holds(key, client.publishing().publish(post()));
          assertThat(stage.relay.requests(key.value())).hasSize(1);
          assertThat(stage.knownTo(journal).pending()).isEmpty();
        }
      }
    }
  }

  /** Wherever the last line is cut, the post is where it was before that line, and no further. */
  @ParameterizedTest
  @ValueSource(ints = {1, BEFORE_SENDING, CHANGES})
  void aLastLineThatIsCutOffAnywhereIsAsIfItHadNotBeenWritten(int change) throws IOException {
    publishUntil(new Death(Death.Kind.BEFORE_CHANGE, change, 0));
    Optional<Step> before = step(Files.readAllBytes(file()));
    Files.delete(file());
    stage.reset();
    publishUntil(new Death(Death.Kind.AFTER_CHANGE, change, 0));
    byte[] whole = Files.readAllBytes(file());
    int lastLine = lastLine(whole);

    List<Integer> wrong =
        IntStream.range(lastLine, whole.length)
            .filter(length -> !step(Arrays.copyOf(whole, length)).equals(before))
            .boxed()
            .toList();

    assertThat(wrong).as("lengths at which another step is read").isEmpty();
    assertThat(whole.length - lastLine).as("lengths that were tried").isGreaterThan(150);
  }

  private Optional<Step> step(byte[] content) {
    try {
      Path cut = Files.write(folder.resolve("cut"), content);
      try (Journal journal = Journal.file(cut)) {
        return stage.knownTo(journal).step(key);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int lastLine(byte[] content) {
    int start = content.length - 1;
    while (start > 0 && content[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, BEFORE_SENDING})
  void whatCannotBeWrittenDownIsNotSent(int change) {
    try (Journal journal = Journal.file(file())) {
      assertThatThrownBy(() -> publish(new FullJournal(journal, change)))
          .isInstanceOf(JournalException.class);

      assertThat(change).isLessThanOrEqualTo(BEFORE_SENDING);
      assertThat(stage.sandbox.journal().calls(Operation.CREATE_PUBLICATION)).isEmpty();

      new Truth(stage).holds(key, publish(journal));
    }
  }

  @Test
  void aJournalFailureAfterAcceptanceDoesNotFailThePost() {
    try (Journal journal = Journal.file(file())) {
      new Truth(stage).holds(key, publish(new FullJournal(journal, CHANGES)));

      new Truth(stage).holds(key, publish(journal));
    }
  }

  /** A limit of the operating system on the size of files fails writes as a full disk does. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatCannotGrowStopsPostsBeforeTheyAreSent() throws Exception {
    Programs programs = new Programs(folder);
    int published = 0;
    for (int blocks = 1; published == 0; blocks += 2) {
      stage.reset();
      Files.deleteIfExists(file());
      int end = programs.startLimited(blocks, KilledProgram.class, arguments()).waitFor();

      published = stage.published(KilledProgram.key(0).value());
      int sent = stage.sandbox.journal().calls(Operation.CREATE_PUBLICATION).size();
      assertThat(sent).as("sent by a program that ended with %d", end).isEqualTo(published);
      assertThat(end)
          .as("end of a program with %d blocks: %s", blocks, Files.readString(programs.output()))
          .isEqualTo(published == 0 ? KilledProgram.JOURNAL_REFUSED : 0);
      assertThat(programs.startAndWait(KilledProgram.class, arguments())).isZero();
      assertThat(stage.published(KilledProgram.key(0).value())).isOne();
      assertThat(blocks).isLessThan(40);
    }
  }

  private List<String> arguments() {
    Path unused = Stage.video(folder, KilledProgram.name(0));
    return List.of(
        stage.relay.baseUrl().toString(),
        stage.sandbox.apiKey(),
        SandboxAccount.TIKTOK.id(),
        file().toString(),
        folder.toString(),
        "1",
        Death.NONE.toString(),
        "v1",
        "0");
  }

  @Test
  void anotherProcessIsRefusedBeforeAndAfterAnotherClientOfThisOne() throws Exception {
    Programs programs = new Programs(folder);
    try (Journal journal = Journal.file(file())) {
      assertThat(programs.startAndWait(KilledProgram.class, arguments()))
          .isEqualTo(KilledProgram.JOURNAL_REFUSED);
      assertThat(Files.readString(programs.output())).contains("open in another process");
      Journal.file(file()).close();
      assertThat(programs.startAndWait(KilledProgram.class, arguments()))
          .isEqualTo(KilledProgram.JOURNAL_REFUSED);
      assertThat(stage.knownTo(journal).pending()).isEmpty();
    }
    assertThat(stage.sandbox.journal().calls()).isEmpty();
  }

  @Test
  void anotherProcessIsRefusedAfterAnInterrupt() throws Exception {
    Programs programs = new Programs(folder);
    Thread.currentThread().interrupt();
    try (Journal journal = Journal.file(file())) {
      assertThat(stage.knownTo(journal).pending()).isEmpty();
      assertThat(Thread.interrupted()).isTrue();

      assertThat(programs.startAndWait(KilledProgram.class, arguments()))
          .isEqualTo(KilledProgram.JOURNAL_REFUSED);
      assertThat(Files.readString(programs.output())).contains("open in another process");
    }
  }
}

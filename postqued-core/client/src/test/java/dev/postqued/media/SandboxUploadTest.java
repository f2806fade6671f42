package dev.postqued.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UploadException;
import dev.postqued.support.TestFiles;
import dev.postqued.support.VirtualTime;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.ObjectPut;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import dev.postqued.testkit.StoredContent;
import dev.postqued.testkit.UploadFault;
import dev.postqued.uploads.UploadProgress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Uploads against storage that checks signatures, with faults that only storage has. */
class SandboxUploadTest {

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(Sandbox.builder().clock(SandboxClock.frozenAt(VirtualTime.NOW)));

  private static final int SIZE = 4 << 20;

  private final List<UploadProgress> progress = new ArrayList<>();
  private Sandbox sandbox;

  @BeforeEach
  void connect() {
    sandbox = SANDBOX.sandbox();
  }

  @Test
  void theBytesAreStoredAsTheyAre(@TempDir Path folder) throws IOException {
    Path file = TestFiles.random(folder, "video.mp4", SIZE);

    UploadedMedium media = upload(Clients.of(sandbox), file);

    StoredContent stored = sandbox.content(media.contentId()).orElseThrow();
    assertThat(stored.completed()).isTrue();
    assertThat(stored.file()).hasSameBinaryContentAs(file);
    assertThat(sandbox.journal().puts())
        .singleElement()
        .matches(put -> put.contentLength() == SIZE)
        .satisfies(put -> assertThat(put.headerNames()).doesNotContain("authorization", "cookie"));
  }

  @Test
  void anImageIsStoredAsItIs(@TempDir Path folder) throws IOException {
    Path file =
        java.nio.file.Files.write(
            folder.resolve("\u4f60 \u597d.gif"),
            "GIF89a and so on".getBytes(StandardCharsets.US_ASCII));
    try (PostQued client = Clients.of(sandbox).build()) {
      UploadedMedium media = client.media().uploadImage(Image.of(file));

      assertThat(sandbox.content(media.contentId()).orElseThrow().file())
          .hasSameBinaryContentAs(file);
    }
  }

  @Test
  void aUrlThatExpiredWhileTheClientWaitedIsFollowedByANewSession(@TempDir Path folder) {
    sandbox
        .faults()
        .on(Operation.PUT_OBJECT)
        .then(Fault.serviceUnavailable(Duration.ofMinutes(16)));

    UploadedMedium media =
        upload(
            Clients.of(sandbox).maxRetryAfter(Duration.ofHours(1)),
            TestFiles.random(folder, "video.mp4", 300_000));

    assertThat(sandbox.journal().calls(Operation.START_UPLOAD)).hasSize(2);
    assertThat(sandbox.journal().puts())
        .extracting(ObjectPut::status)
        .containsExactly(503, 403, 200);
    assertThat(progress).last().matches(p -> p.attempt() > 1 && p.fraction() == 1.0);
    assertThat(sandbox.content(media.contentId()).orElseThrow().completed()).isTrue();
  }

  @Test
  void aResetInTheMiddleIsFollowedByTheWholeFileAtTheSameUrl(@TempDir Path folder) {
    sandbox.faults().on(Operation.PUT_OBJECT).then(UploadFault.resetAfter(100_000));

    upload(Clients.of(sandbox), TestFiles.random(folder, "video.mp4", SIZE));

    assertThat(sandbox.journal().calls(Operation.START_UPLOAD)).hasSize(1);
    assertThat(sandbox.journal().puts()).hasSize(2);
    assertThat(sandbox.journal().puts())
        .extracting(ObjectPut::path)
        .containsOnly(sandbox.journal().puts().get(0).path());
    assertThat(progress).last().isEqualTo(new UploadProgress("video.mp4", SIZE, SIZE, 2));
  }

  @Test
  void anOrderlyEndInTheMiddleIsFollowedByTheWholeFile(@TempDir Path folder) {
    sandbox.faults().on(Operation.PUT_OBJECT).then(UploadFault.closedAfter(100_000));

    upload(Clients.of(sandbox), TestFiles.random(folder, "video.mp4", SIZE));

    assertThat(progress).last().isEqualTo(new UploadProgress("video.mp4", SIZE, SIZE, 2));
  }

  @Test
  @Timeout(20)
  void aStalledUploadEndsAfterTheIdleTimeout(@TempDir Path folder) {
    sandbox.faults().on(Operation.PUT_OBJECT).always().then(UploadFault.stalledAfter(100_000));
    Path file = TestFiles.sparse(folder, "video.mp4", 64 << 20);

    ServiceException e =
        catchThrowableOfType(
            ServiceException.class,
            () ->
                upload(
                    Clients.of(sandbox).idleTimeout(Duration.ofMillis(300)).maxAttempts(2), file));

    assertThat(e).isInstanceOf(UploadException.class);
    assertThat(e).hasMessageContaining("no byte moved for PT");
    assertThat(e.attempts()).hasSize(2);
  }

  @Test
  @Timeout(20)
  void aSlowUploadMayTakeLongerThanACall(@TempDir Path folder) {
    sandbox.faults().on(Operation.PUT_OBJECT).then(UploadFault.slow(8 << 20));
    long start = System.nanoTime();

    upload(
        Clients.of(sandbox).attemptTimeout(Duration.ofMillis(250)),
        TestFiles.random(folder, "video.mp4", SIZE));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(250));
    assertThat(progress).last().isEqualTo(new UploadProgress("video.mp4", SIZE, SIZE, 1));
  }

  @Test
  void aVideoThatIsTooLargeIsRefusedBeforeItIsSent(@TempDir Path folder) {
    Path file = TestFiles.sparse(folder, "video.mp4", (500L << 20) + 1);

    ServiceException e =
        catchThrowableOfType(ServiceException.class, () -> upload(Clients.of(sandbox), file));

    assertThat(e.status()).contains(413);
    assertThat(e).hasMessageContaining("too large");
    assertThat(sandbox.journal().puts()).isEmpty();
  }

  private UploadedMedium upload(PostQuedBuilder builder, Path file) {
    try (PostQued client = builder.build()) {
      return client.media().uploadVideo(Video.of(file, 1080, 1920), progress::add);
    }
  }
}

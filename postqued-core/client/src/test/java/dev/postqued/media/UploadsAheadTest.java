package dev.postqued.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.WireServer;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A list that is sent one at a time. Each of these ends only if one thing happens during another. */
@Timeout(30)
class UploadsAheadTest {

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final WireServer storage = postQued.closes(new WireServer().always(Answer.of(200, "")));
  private final FakeService api = postQued.service().uploadsTo(storage);
  private final PostQued oneAtATime = postQued.open(client -> client.maxUploads(1));

  @Test
  void theNextSessionIsOpenedWhileBytesGoOut(@TempDir Path folder) throws Exception {
    CountDownLatch bothOpen = new CountDownLatch(2);
    api.respondsTo(Uploads.START, counting(bothOpen, Uploads.session(storage)));
    storage.always(after(bothOpen, Answer.of(200, "")));

    for (CompletableFuture<UploadedMedium> upload : upload(folder, 2)) {
      assertThat(upload.get().contentId()).isEqualTo(Uploads.CONTENT);
    }
  }

  @Test
  void thePreviousUploadIsConfirmedWhileBytesGoOut(@TempDir Path folder) throws Exception {
    CountDownLatch secondSent = new CountDownLatch(2);
    storage.always(counting(secondSent, Answer.of(200, "")));
    api.respondsTo(Uploads.COMPLETE, after(secondSent, FakeService.reply(200)));

    for (CompletableFuture<UploadedMedium> upload : upload(folder, 2)) {
      upload.get();
    }
    assertThat(api.requests(Uploads.COMPLETE)).hasSize(2);
  }

  @Test
  void onlyOneFileIsOnTheWire(@TempDir Path folder) throws Exception {
    for (CompletableFuture<UploadedMedium> upload : upload(folder, 20)) {
      upload.get();
    }

    // Two at once would need two.
    assertThat(storage.requests()).hasSize(20);
    assertThat(storage.connections()).isEqualTo(1);
  }

  private List<CompletableFuture<UploadedMedium>> upload(Path folder, int count) {
    List<CompletableFuture<UploadedMedium>> uploads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path file = TestFiles.random(folder, "video-" + i + ".mp4", 1000);
      uploads.add(oneAtATime.media().uploadAsync(Video.of(file, 1, 1)));
    }
    return uploads;
  }

  private static Answer counting(CountDownLatch latch, Answer answer) {
    return (request, connection) -> {
      latch.countDown();
      answer.give(request, connection);
    };
  }

  private static Answer after(CountDownLatch latch, Answer answer) {
    return (request, connection) -> {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
      answer.give(request, connection);
    };
  }
}

package dev.postqued.engine.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.engine.internal.upload.UploadWorld.Log;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UploadException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Uploads of a list, in virtual time: a session takes 2 ms to be opened and 3 ms to be confirmed, and each
 * of the five pieces of a file takes 2 ms.
 */
@Timeout(30)
class UploadsAheadTest {

  private static final int MIB = 1 << 20;

  private final UploadWorld world = new UploadWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theNextSessionIsOpenedAndThePreviousConfirmedWhileBytesGoOut() {
    List<String> log = world.run(1, uploads -> uploads.all(world.files(3)));

    assertThat(log)
        .containsExactly(
            "0 open a",
            "2 send a",
            "4 open b",
            "12 sent a",
            "12 confirm a",
            "12 send b",
            "14 open c",
            "15 confirmed a",
            "22 sent b",
            "22 confirm b",
            "22 send c",
            "25 confirmed b",
            "32 sent c",
            "32 confirm c",
            "35 confirmed c");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void soManySendAndOneIsAhead(int maxUploads) {
    List<String> log = world.run(maxUploads, uploads -> uploads.all(world.files(20)));

    Log counts = new Log(log);
    assertThat(counts.mostAtOnce("send", "sent")).isEqualTo(maxUploads);
    assertThat(counts.mostAtOnce("open", "sent")).isEqualTo(maxUploads + 1);
    assertThat(counts.mostAtOnce("open", "confirmed")).isLessThanOrEqualTo(maxUploads + 2);
    assertThat(world.mostThreads()).isLessThanOrEqualTo(maxUploads + 2);
    assertThat(counts.named("confirmed")).hasSize(20);
  }

  /** The address of a session that waits for hours would expire. */
  @Test
  void aSessionIsOpenedOnlyWhenTheLastBytesOfAnotherGoOut() {
    List<String> log =
        world.run(
            1, uploads -> uploads.all(List.of(world.file("a", 40 * MIB), world.file("b", MIB))));

    assertThat(log).containsSubsequence("2 send a", "1282 sent a");
    long opened = new Log(log).at("open b");
    assertThat(opened).isBetween(1282L * 24 / 40, 1282L * 25 / 40);
  }

  @Test
  void whatIsConfirmedSlowlyHoldsUpOneUploadAndNotAll() {
    world.confirmsIn(1000);

    List<String> log = world.run(1, uploads -> uploads.all(world.files(4)));

    assertThat(new Log(log).mostAtOnce("open", "confirmed")).isEqualTo(3);
  }

  @Test
  void aFailureStopsWhatIsAhead() {
    world.refuses("a");
    List<String> abandoned = world.abandoned();

    List<String> log =
        world.run(
            1,
            uploads -> {
              List<Uploads.Part> files = world.files(3);
              assertThatExceptionOfType(UploadException.class)
                  .isThrownBy(() -> uploads.all(files))
                  .satisfies(e -> assertThat(e.failure().file()).isEqualTo("a"));
            });

    assertThat(log).contains("4 open b").doesNotContain("4 open c");
    assertThat(new Log(log).named("open")).containsExactly("a", "b");
    assertThat(new Log(log).named("send")).containsExactly("a");
    assertThat(abandoned).containsExactlyInAnyOrder("a content-a", "b content-b");
  }

  @Test
  void resultsBelongToTheirFiles() {
    List<CompletableFuture<String>> results = new ArrayList<>();
    world.run(
        1,
        uploads -> {
          for (String name : List.of("a", "b", "c", "d")) {
            results.add(uploads.start(() -> world.upload(name)));
          }
          world.awaitAll(results);
        });

    assertThat(results)
        .extracting(CompletableFuture::join)
        .containsExactly("content-a", "content-b", "content-c", "content-d");
  }

  @Test
  void closingEndsAllAndEachNamesWhatItBegan() {
    List<CompletableFuture<String>> results = new ArrayList<>();
    List<String> log =
        world.run(
            1,
            uploads -> {
              for (String name : List.of("a", "b", "c")) {
                results.add(uploads.start(() -> world.upload(name)));
              }
              world.passes(7);
              uploads.close();
              world.awaitAll(results);
            });

    assertThat(new Log(log).named("open")).containsExactly("a", "b");
    assertThat(new Log(log).named("send")).containsExactly("a");
    assertThat(abandonedBy(results.get(0))).containsExactly("content-a");
    assertThat(abandonedBy(results.get(1))).containsExactly("content-b");
    assertThat(abandonedBy(results.get(2))).isEmpty();
  }

  @Test
  void anUploadThatIsCancelledWhileItIsAheadLetsTheNextOneIn() {
    List<CompletableFuture<String>> results = new ArrayList<>();
    List<String> log =
        world.run(
            1,
            uploads -> {
              for (String name : List.of("a", "b", "c")) {
                results.add(uploads.start(() -> world.upload(name)));
              }
              world.passes(7);
              results.get(1).cancel(true);
              world.awaitAll(results);
            });

    assertThat(new Log(log).named("send")).containsExactly("a", "c");
    assertThat(world.abandoned()).containsExactly("b content-b");
  }

  private static List<String> abandonedBy(CompletableFuture<?> upload) {
    Throwable e = catchThrowableOfType(CompletionException.class, upload::join).getCause();
    return e instanceof ServiceException failure
        ? failure.failure().abandonedContentIds()
        : List.of();
  }
}

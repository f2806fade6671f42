package dev.postqued.publishing;

import static dev.postqued.APost.aPost;
import static dev.postqued.FailureAssert.assertThatFailure;
import static dev.postqued.support.FakeService.PUBLISH;
import static dev.postqued.support.FakeService.accepted;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.media.Image;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.Request;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.uploads.MediaSource;
import dev.postqued.uploads.ProgressListener;
import dev.postqued.uploads.UploadProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The images of a carousel go up side by side and come out in order. */
@Timeout(30)
class SideBySideTest {

  private static final Pattern NAME = Pattern.compile("filename=\"photo-(\\d+)\\.png\"");

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final FakeService api = postQued.service().respondsTo(PUBLISH, accepted("p1"));
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private static int number(Request form) {
    Matcher name = NAME.matcher(form.text());
    assertThat(name.find()).isTrue();
    return Integer.parseInt(name.group(1));
  }

  private static Answer image(int number) {
    return reply(200, "{\"contentId\":\"c%d\"}".formatted(number));
  }

  private PostQued client(int maxUploads) {
    return postQued.open(client -> client.maxUploads(maxUploads));
  }

  @Test
  void theImagesGoUpSideBySideAndKeepTheirOrder(@TempDir Path folder) {
    CyclicBarrier together = new CyclicBarrier(4);
    api.respondsTo(
        Uploads.IMAGE,
        (request, connection) -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          await(together);
          now.decrementAndGet();
          image(number(request)).give(request, connection);
        });

    PostQued client = client(4);
    client.publishing().publish(aPost().of(images(folder, 12)).build());

    assertThat(most).hasValue(4);
    assertThat(api.requests(PUBLISH))
        .singleElement()
        .satisfies(request -> assertThat(request.text()).contains(contentIds(12)));
  }

  private static void await(CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String contentIds(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "\"c" + i + "\"")
        .collect(Collectors.joining(",", "\"contentIds\":[", "]"));
  }

  @Test
  void anImageThatFailsNamesItselfAndNothingIsPublished(@TempDir Path folder) {
    CountDownLatch othersAreUnderWay = new CountDownLatch(1);
    api.respondsTo(
        Uploads.IMAGE,
        (request, connection) -> {
          if (number(request) == 2) {
            reply(413, "{\"code\":\"FILE_TOO_LARGE\"}").give(request, connection);
          } else {
            othersAreUnderWay.countDown();
            Answer.silence().give(request, connection);
          }
        });

    PostQued client = client(3);
    assertThatFailure(() -> client.publishing().publish(aPost().of(images(folder, 9)).build()))
        .isInstanceOf(InvalidRequestException.class)
        .with(failure -> assertThat(failure.file()).isEqualTo("photo-2.png"))
        .says("photo-2.png", "413");
    assertThat(api.requests(PUBLISH)).isEmpty();
    // Three at once, and one that may have taken the turn of the one that failed.
    assertThat(api.requests(Uploads.IMAGE)).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void whatWasUploadedBeforeAFailureIsNotUploadedAgain(@TempDir Path folder) {
    AtomicBoolean broken = new AtomicBoolean(true);
    api.respondsTo(
        Uploads.IMAGE,
        (request, connection) -> {
          int number = number(request);
          boolean refuse = number == 3 && broken.getAndSet(false);
          (refuse ? reply(400) : image(number)).give(request, connection);
        });
    Post post = aPost().of(images(folder, 3)).build();

    PostQued client = client(1);
    assertThatThrownBy(() -> client.publishing().publish(post))
        .isInstanceOf(ServiceException.class);
    client.publishing().publish(post);

    assertThat(api.requests(Uploads.IMAGE))
        .extracting(SideBySideTest::number)
        .containsExactly(1, 2, 3, 3);
    assertThat(api.requests(PUBLISH)).hasSize(1);
  }

  @Test
  void theListenerGetsEveryFileAndOneCallAtATime(@TempDir Path folder) {
    api.respondsTo(
        Uploads.IMAGE, (request, connection) -> image(number(request)).give(request, connection));
    Set<String> heard = ConcurrentHashMap.newKeySet();
    ProgressListener listener =
        (UploadProgress progress) -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          heard.add(progress.filename());
          now.decrementAndGet();
        };

    PostQued client = client(8);
    client.publishing().publish(aPost().of(images(folder, 20)).build(), listener);

    assertThat(heard).hasSize(20);
    assertThat(most).hasValue(1);
  }

  @Test
  void imagesInMemoryArePublishedToo() {
    api.respondsTo(
        Uploads.IMAGE, (request, connection) -> image(number(request)).give(request, connection));
    List<Image> images =
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> Image.of(MediaSource.bytes("photo-" + i + ".png", new byte[i])))
            .toList();

    PostQued client = client(2);
    client.publishing().publish(aPost().of(images).build());

    assertThat(api.requests(PUBLISH))
        .singleElement()
        .satisfies(request -> assertThat(request.text()).contains(contentIds(3)));
  }

  private static List<Image> images(Path folder, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> Image.of(TestFiles.random(folder, "photo-" + i + ".png", 1000 + i)))
        .toList();
  }
}

package dev.postqued.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.jdbc.SharedDatabase;
import dev.postqued.jdbc.TestDatabase;
import dev.postqued.journal.Journal;
import dev.postqued.media.Image;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Machines that share a database, with their threads and in real time. */
@Timeout(120)
abstract class ManyMachinesContract {

  private static final String SPRING = "spring";

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

  @RegisterExtension final TestDatabase database = database();
  @TempDir private Path folder;

  abstract TestDatabase database();

  @Test
  void eachPostIsSentByOneOfThem() throws Exception {
    int posts = 60;
    Queue<String> sent = new ConcurrentLinkedQueue<>();
    CountDownLatch all = new CountDownLatch(posts);
    List<PostCalendar> machines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      machines.add(
          PostCalendar.of(
              database.dataSource(),
              (post, key) -> {
                sent.add(post.id());
                all.countDown();
                return "publication of " + post.id();
              }));
    }
    try {
      machines.forEach(PostCalendar::start);
      machines
          .get(0)
          .importPosts(
              SPRING,
              IntStream.range(0, posts)
                  .mapToObj(i -> PlannedPost.of("p" + i, null, "Caption " + i))
                  .toList());
      assertThat(all.await(90, TimeUnit.SECONDS)).isTrue();
    } finally {
      machines.forEach(PostCalendar::close);
    }

    assertThat(sent).hasSize(posts).doesNotHaveDuplicates();
    assertThat(machines.get(1).posts(SPRING))
        .hasSize(posts)
        .allMatch(post -> post.state() == PostState.SENT)
        .allMatch(post -> post.reference().equals(Optional.of("publication of " + post.id())));
  }

  @Test
  void aPostOfTheServiceIsPublishedOnceAlthoughAnAnswerIsLost() throws Exception {
    Path picture = Files.write(folder.resolve("picture.png"), PICTURE);
    SharedDatabase shared = SharedDatabase.of(database.dataSource());
    try (Sandbox sandbox = Sandbox.start();
        Journal journal = shared.journal();
        PostQued postQued =
            PostQued.builder(sandbox.apiKey())
                .baseUrl(sandbox.baseUrl())
                .journal(journal)
                .rateLimiter(shared.rateLimiter("postqued:test"))
                .sleeper(duration -> {})
                .build()) {
      sandbox.faults().on(Operation.CREATE_PUBLICATION).times(3).then(Fault.answerLost());
      Account account = postQued.accounts().list().get(0);
      CountDownLatch published = new CountDownLatch(1);
      Outlet outlet =
          (post, key) -> {
            String id = postQued.publishing().publish(toPost(post, key, account, picture)).id();
            published.countDown();
            return id;
          };
      try (PostCalendar calendar = PostCalendar.of(database.dataSource(), outlet)) {
        calendar.importPosts(SPRING, List.of(PlannedPost.of("a", Instant.now(), "Hello")));
        calendar.start();
        assertThat(published.await(90, TimeUnit.SECONDS)).isTrue();
      }

      assertThat(sandbox.journal().publications()).hasSize(1);
      PostStatus status = PostCalendar.of(database.dataSource(), outlet).posts(SPRING).get(0);
      assertThat(status.state()).isEqualTo(PostState.SENT);
      assertThat(status.reference()).contains(sandbox.journal().publications().get(0).id());
    }
  }

  private static Post toPost(PlannedPost post, IdempotencyKey key, Account account, Path picture) {
    return Post.builder()
        .media(Image.of(picture))
        .target(Target.draft(account, post.caption()))
        .idempotencyKey(key)
        .build();
  }

  @Test
  void aCalendarStartsOnceAndItsArgumentsAreChecked() {
    Outlet nothing = (post, key) -> "";
    try (PostCalendar calendar = PostCalendar.of(database.dataSource(), nothing)) {
      calendar.start();
      assertThatThrownBy(calendar::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the calendar was started before");
      assertThatThrownBy(() -> calendar.posts(" "))
          .hasMessageContaining("calendar must not be blank");
    }
    assertThatThrownBy(() -> PostCalendar.of(database.dataSource(), nothing, Duration.ZERO))
        .hasMessage("greatestAge must be positive, was PT0S");
    assertThatThrownBy(() -> PlannedPost.of(" ", null, ""))
        .hasMessage("id must have 1 to 200 characters, was ' '");
  }
}

package dev.postqued.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.accounts.Account;
import dev.postqued.calendar.recurrence.CatchUp;
import dev.postqued.calendar.recurrence.Recurrence;
import dev.postqued.calendar.sheets.Sheet;
import dev.postqued.calls.CallObserver;
import dev.postqued.calls.EndedCall;
import dev.postqued.jdbc.SharedDatabase;
import dev.postqued.jdbc.TestDatabase;
import dev.postqued.journal.Journal;
import dev.postqued.media.Image;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The Java and the states of docs/calendars.md that are about a database of calendars. */
@Timeout(120)
class SharedCalendarsDocumentTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("repository.root"), "docs", "calendars.md");

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

  @RegisterExtension static final SandboxExtension SANDBOX = new SandboxExtension();
  @RegisterExtension final TestDatabase database = TestDatabase.sqlite();
  @TempDir private Path folder;

  private final CountDownLatch published = new CountDownLatch(1);
  private Sandbox sandbox;

  @BeforeEach
  void open(Sandbox opened) {
    sandbox = opened;
  }

  private PostQuedBuilder testBuilder() {
    CallObserver observer =
        new CallObserver() {
          @Override
          public void ended(EndedCall call) {
            published.countDown();
          }
        };
    return PostQued.builder(sandbox.apiKey())
        .baseUrl(sandbox.baseUrl())
        .callListener(
            call -> call.operation().equals("createPublication") ? observer : CallObserver.NONE);
  }

  private Path testFile(String name) throws IOException {
    Files.write(folder.resolve("picture.png"), PICTURE);
    return Files.writeString(
        folder.resolve(name),
        """
        id,time,zone,files,caption
        now,,,picture.png,Out at last
        later,2090-01-30 18:00,Europe/Berlin,picture.png,Much later
        """);
  }

  @Test
  void theRowsOfASheetArePublishedWhenTheyAreDue() throws Exception {
    DataSource dataSource = database.dataSource();
    CountDownLatch stop = published;
    // README begins
    SharedDatabase shared = SharedDatabase.of(dataSource);
    try (Journal journal = shared.journal();
        PostQued postQued =
            testBuilder()
                .journal(journal)
                .rateLimiter(shared.rateLimiter("postqued:acme"))
                .build()) {
      Account account = postQued.accounts().list().get(0);
      Outlet outlet =
          (planned, key) -> {
            Post post =
                Post.builder()
                    .media(planned.media().stream().map(Path::of).map(Image::of).toList())
                    .target(Target.draft(account, planned.caption()))
                    .idempotencyKey(key)
                    .build();
            return postQued.publishing().publish(post).id();
          };
      try (PostCalendar calendar = PostCalendar.of(dataSource, outlet)) {
        Sheet sheet = Sheet.read(testFile("posts.csv"));
        calendar.importPosts("spring", sheet.rows().stream().map(PlannedPost::of).toList());
        calendar.start();
        for (PostStatus post : calendar.posts("spring")) {
          System.out.println(post.due() + " " + post.id() + " " + post.state());
        }
        stop.await();
      }
    }
    // README ends

    assertThat(sandbox.journal().calls(Operation.CREATE_PUBLICATION)).hasSize(1);
    PostCalendar afterwards = PostCalendar.of(dataSource, (post, key) -> "");
    assertThat(afterwards.posts("spring"))
        .extracting(post -> post.id() + " " + post.state())
        .containsExactly("now SENT", "later PLANNED");
  }

  @Test
  void aPostRecurs() {
    PostCalendar calendar = PostCalendar.of(database.dataSource(), (post, key) -> "");
    // README begins
    PlannedPost tip = PlannedPost.of("tip", null, "The tip of the week", "/media/tip.jpg");
    Recurrence weekly = Recurrence.every("every Monday 09:00 Europe/Berlin");
    calendar.recur("tips", RecurringPost.of(tip, weekly));
    // README ends
    assertThat(calendar.recurring("tips"))
        .singleElement()
        .matches(post -> post.catchUp().equals(CatchUp.last(Duration.ofHours(1))));
  }

  @Test
  void everyStateIsExplained() throws IOException {
    String text = Files.readString(DOCUMENT);

    assertThat(text)
        .contains(Arrays.stream(PostState.values()).map(state -> "| `" + state + "` |").toList());
  }
}

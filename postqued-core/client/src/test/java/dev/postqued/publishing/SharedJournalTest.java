package dev.postqued.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.postqued.Clients;
import dev.postqued.KnownPosts;
import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.Step;
import dev.postqued.media.Image;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Resumption.Result;
import dev.postqued.support.Answer;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.MediaSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that share a journal, of one account and of two. */
class SharedJournalTest {

  private static final String PUBLISH = "POST /v1/content/publish";
  private static final String OTHER_KEY = "pq_test_another";
  private static final Answer ACCEPTED =
      Answer.json(200, "{\"id\":\"p1\",\"status\":\"pending\",\"targets\":[]}");

  @TempDir Path folder;

  private final WireServer server = new WireServer();
  private final VirtualTime time = new VirtualTime();
  private final Journal journal = Journal.inMemory();
  private final IdempotencyKey key = IdempotencyKey.of("shared");

  @AfterEach
  void close() {
    server.close();
  }

  private PostQued client(String apiKey, Journal remembering) {
    return PostQued.builder(apiKey)
        .baseUrl(server.url())
        .clock(time.clock())
        .sleeper(time::sleep)
        .maxAttempts(1)
        .journal(remembering)
        .build();
  }

  private Post post() {
    return Post.builder()
        .media(new UploadedMedium("c1"))
        .target(Target.of(Intent.PUBLISH, new Platform("tiktok"), "account", "caption"))
        .idempotencyKey(key)
        .build();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static ServiceException failure(PostQued client, Post post) {
    return Assertions.catchThrowableOfType(
        ServiceException.class, () -> client.publishing().publish(post));
  }

  @Test
  void whatOneClientPublishedTheOtherKnows() {
    server.on(PUBLISH, ACCEPTED).on("GET /v1/content/publish/p1", ACCEPTED);
    try (PostQued one = client(Clients.KEY, journal);
        PostQued two = client(Clients.KEY, journal)) {
      one.publishing().publish(post());

      assertThat(two.publishing().publish(post()).id()).isEqualTo("p1");
    }
    assertThat(server.requests(PUBLISH)).hasSize(1);
  }

  @Test
  void aPostThatOneClientPublishesTheOtherWaitsForAndResumeLeavesAlone() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    server
        .on(
            PUBLISH,
            (request, connection) -> {
              sent.countDown();
              await(told);
              ACCEPTED.give(request, connection);
            })
        .on("GET /v1/content/publish/p1", ACCEPTED);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (PostQued one = client(Clients.KEY, journal);
        PostQued two = client(Clients.KEY, journal)) {
      Future<Publication> first = threads.submit(() -> one.publishing().publish(post()));
      sent.await();

      assertThat(two.publishing().resume())
          .singleElement()
          .matches(r -> r.result() == Result.LATER)
          .matches(r -> r.explanation().contains("Another client"));
      Future<Publication> second = threads.submit(() -> two.publishing().publish(post()));
      told.countDown();

      assertThat(first.get(30, TimeUnit.SECONDS).id()).isEqualTo("p1");
      assertThat(second.get(30, TimeUnit.SECONDS).id()).isEqualTo("p1");
    } finally {
      threads.shutdownNow();
    }
    assertThat(server.requests(PUBLISH)).hasSize(1);
  }

  @Test
  void anotherAccountSeesNothingOfAPost() {
    server.on(PUBLISH, Answer.reset());
    try (PostQued ours = client(Clients.KEY, journal);
        PostQued theirs = client(OTHER_KEY, journal)) {
      assertThat(failure(ours, post()).delivery()).isEqualTo(Delivery.UNKNOWN);
      int requests = server.requests(PUBLISH).size();

      assertThat(theirs.publishing().pending()).isEmpty();
      assertThat(theirs.publishing().resume()).isEmpty();
      assertThat(theirs.publishing().abandon(key)).isFalse();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> theirs.publishing().reconcile(key))
          .withMessageContaining("the account that the post was published with");
      assertThat(server.requests(PUBLISH)).hasSize(requests);
      assertThat(ours.publishing().pending())
          .extracting(JournalEntry::step)
          .containsExactly(Step.SENT);
    }
  }

  @Test
  void anAccountThatIsNamedKnowsItsPostsUnderANewApiKey() {
    server.on(PUBLISH, Answer.reset());
    try (PostQued before =
        Clients.at(server.url(), time).tenant("us").maxAttempts(1).journal(journal).build()) {
      assertThat(failure(before, post()).delivery()).isEqualTo(Delivery.UNKNOWN);
    }
    server.on(PUBLISH, ACCEPTED);

    try (PostQued after =
        PostQued.builder(OTHER_KEY)
            .baseUrl(server.url())
            .clock(time.clock())
            .sleeper(time::sleep)
            .tenant("us")
            .journal(journal)
            .build()) {
      assertThat(after.publishing().resume())
          .extracting(Resumption::result)
          .containsExactly(Result.ACCEPTED);
    }
  }

  @Test
  void aPostIsSentAfterItWasOnlyWrittenDown() {
    server.on(PUBLISH, ACCEPTED);
    Path file = folder.resolve("posts.journal");
    try (Journal written = Journal.file(file);
        PostQued client = client(Clients.KEY, written)) {
      assertThat(client.publishing().enqueue(post())).isTrue();
      assertThat(client.publishing().enqueue(post())).isFalse();
    }
    assertThat(server.requests()).isEmpty();

    try (Journal written = Journal.file(file);
        PostQued client = client(Clients.KEY, written)) {
      assertThat(client.publishing().resume())
          .extracting(Resumption::result)
          .containsExactly(Result.ACCEPTED);
    }
    assertThat(server.requests(PUBLISH)).hasSize(1);
  }

  @Test
  void aPostThatIsWrittenDownNeedsFilesOrUploadedMedia() {
    Post post =
        Post.of(
            Image.of(MediaSource.bytes("dot.gif", new byte[] {'G', 'I', 'F', '8', '9', 'a'})),
            Target.of(Intent.DRAFT, new Platform("tiktok"), "account", "caption"));
    try (PostQued client = client(Clients.KEY, journal)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.publishing().enqueue(post))
          .withMessageContainingAll("must be files", "dot.gif");
      assertThat(client.publishing().pending()).isEmpty();
    }
  }

  @Test
  void aClientThatIsClosedSendsNothingAndSaysSoInTheJournal() {
    PostQued closed = client(Clients.KEY, journal);
    closed.close();
    assertThatIllegalStateException().isThrownBy(() -> closed.publishing().publish(post()));

    try (PostQued client = client(Clients.KEY, journal)) {
      assertThat(client.publishing().pending())
          .extracting(JournalEntry::step)
          .containsExactly(Step.READY);
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anEntryThatCannotBeReadCostsOnlyItself() {
    server.on(PUBLISH, ACCEPTED);
    KnownPosts known = KnownPosts.of(journal, Clients.KEY, server.url());
    for (String unreadable : List.of("one", "two")) {
      journal.begin(
          new JournalEntry(
              known.scope(),
              IdempotencyKey.of(unreadable),
              1,
              Step.SENT,
              new JournalEntry.Dates(
                  VirtualTime.NOW, null, null, VirtualTime.NOW.plus(Duration.ofDays(7))),
              unreadable.equals("one") ? 99 : 2,
              "{\"media\":"));
    }
    try (PostQued client = client(Clients.KEY, journal)) {
      client.publishing().enqueue(post());

      assertThat(client.publishing().resume())
          .extracting(Resumption::result)
          .containsExactly(Result.NEEDS_REVIEW, Result.NEEDS_REVIEW, Result.ACCEPTED);
    }
  }
}

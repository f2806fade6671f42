package dev.postqued.calls;

import static dev.postqued.support.FakeService.lost;
import static dev.postqued.support.FakeService.noAccounts;
import static dev.postqued.support.FakeService.publication;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.APost;
import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.bindings.v1.api.PlatformAccountsApi;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.publishing.Publication;
import dev.postqued.support.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Options for single calls, their responses, and calls in other threads. */
class CallsTest {

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final PostQued client = postQued.client();

  @Test
  void aHeaderGoesWithTheCallsOfItsOptionsOnly() {
    postQued.service().responds(noAccounts());

    client.call(CallOptions.defaults().header("X-Trace", "t1"), () -> client.accounts().list());
    client.accounts().list();

    assertThat(postQued.service().requests())
        .extracting(request -> request.header("X-Trace"))
        .containsExactly(List.of("t1"), List.of());
  }

  @Test
  void aHeaderGoesWithAPostToo() {
    postQued.service().responds(publication("p1", "pending"));

    client.call(
        CallOptions.defaults().header("X-Trace", "t1"),
        () -> client.publishing().publish(APost.aPost().build()));

    assertThat(postQued.service().requests().get(0).header("X-Trace")).containsExactly("t1");
  }

  @Test
  void theAttemptsAreThoseOfTheOptions() {
    postQued.service().responds(reply(503));

    assertThatThrownBy(
            () ->
                client.call(CallOptions.defaults().maxAttempts(1), () -> client.accounts().list()))
        .isInstanceOf(ServiceUnavailableException.class);
    assertThat(postQued.service().requests()).hasSize(1);

    assertThatThrownBy(
            () ->
                client.call(
                    CallOptions.defaults().maxAttempts(7).callTimeout(Duration.ofHours(1)),
                    () -> client.accounts().list()))
        .isInstanceOf(ServiceUnavailableException.class);
    assertThat(postQued.service().requests()).hasSize(1 + 7);
  }

  @Test
  void anAttemptEndsAtTheLimitOfTheOptions() {
    postQued.service().responds(Answer.silence());

    assertThatThrownBy(
            () ->
                client.call(
                    CallOptions.defaults().attemptTimeout(Duration.ofMillis(20)).maxAttempts(1),
                    () -> client.accounts().list()))
        .hasMessageContaining("no response within PT0.02S");
  }

  @Test
  void theResponseIsThereBesideTheValue() {
    postQued
        .service()
        .responds(reply(503), reply(200, "{\"accounts\":[]}", "X-Request-Id: r1", "X-Extra: e"));

    var answered = client.call(CallOptions.defaults(), () -> client.accounts().list());

    assertThat(answered.value()).isEmpty();
    assertThat(answered.response().status()).isEqualTo(200);
    assertThat(answered.response().attempts()).isEqualTo(2);
    assertThat(answered.response().requestId()).isEqualTo("r1");
    assertThat(answered.response().header("x-extra")).contains("e");
    assertThat(answered.response().toString()).contains("X-Extra").doesNotContain("e]");
  }

  @Test
  void theSampleOfTheDocumentsReturnsBoth() {
    postQued.service().responds(publication("p1", "pending"));

    assertThat(sample(client, "p1")).isEqualTo("p1 after 1");
    assertThat(postQued.service().requests().get(0).header("X-Trace")).containsExactly("7f3a");
  }

  private static String sample(PostQued postQued, String id) {
    // README begins
    Answered<Publication> answered =
        postQued.call(
            CallOptions.defaults().attemptTimeout(Duration.ofSeconds(5)).header("X-Trace", "7f3a"),
            () -> postQued.publishing().get(id));
    Publication publication = answered.value();
    int attempts = answered.response().attempts();
    // README ends
    return publication.id() + " after " + attempts;
  }

  @Test
  void bindingsHaveOptionsAndResponsesToo() {
    postQued.service().responds(noAccounts());
    PlatformAccountsApi api = client.bindings(PlatformAccountsApi.class);

    var answered =
        client.call(
            CallOptions.defaults().header("X-Trace", "t1"), () -> api.listPlatformAccounts(null));

    assertThat(answered.response().status()).isEqualTo(200);
    assertThat(postQued.service().requests().get(0).header("X-Trace")).containsExactly("t1");
  }

  @Test
  void withoutACallThereIsNoResponse() {
    assertThat(client.call(CallOptions.defaults(), () -> 1).response()).isNull();
  }

  @Test
  void optionsInsideOthersEndFirst() {
    postQued.service().responds(noAccounts());
    CallOptions outer = CallOptions.defaults().header("X-Trace", "outer");
    CallOptions inner = CallOptions.defaults().header("X-Trace", "inner");

    client.call(
        outer,
        () -> {
          client.call(inner, () -> client.accounts().list());
          return client.accounts().list();
        });

    assertThat(postQued.service().requests())
        .extracting(request -> request.header("X-Trace").get(0))
        .containsExactly("inner", "outer");
  }

  @Test
  void aCallRunsInAnotherThread() {
    postQued.service().responds(noAccounts());
    AtomicReference<Thread> runner = new AtomicReference<>();

    var accounts =
        client.async(
            Runnable::run,
            () -> {
              runner.set(Thread.currentThread());
              return client.accounts().list();
            });

    assertThat(accounts.join()).isEmpty();
    assertThat(runner.get()).isEqualTo(Thread.currentThread());
  }

  @Test
  void theFailureOfACallIsTheCauseOfThatOfItsFuture() {
    postQued.service().responds(reply(400, "{\"error\":\"no\",\"code\":\"BAD\"}"));

    var accounts = client.async(Runnable::run, () -> client.accounts().list());

    assertThatThrownBy(accounts::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(InvalidRequestException.class);
  }

  @Test
  void toCancelTheFutureInterruptsItsCallAndNothingElse() throws Exception {
    postQued.service().responds(lost());
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      CompletableFuture<Object> call =
          client.async(
              threads,
              () -> {
                begun.countDown();
                try {
                  new CountDownLatch(1).await();
                  return client.accounts().list();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  try {
                    return client.accounts().list();
                  } catch (InterruptedCallException told) {
                    failure.set(told);
                    throw told;
                  }
                } finally {
                  ended.countDown();
                }
              });
      begun.await();

      assertThat(call.cancel(true)).isTrue();
      ended.await();

      assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
      assertThat(failure.get()).isInstanceOf(InterruptedCallException.class);
      assertThat(threads.submit(Thread::interrupted).get()).isFalse();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @Timeout(20)
  void whatIsAttachedToACancelledFutureMayWaitForTheCallToEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      CompletableFuture<Object> call =
          client.async(
              threads,
              () -> {
                begun.countDown();
                try {
                  new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return "interrupted";
              });
      threads.execute(ended::countDown);
      CompletableFuture<Object> after =
          call.handle(
              (value, failure) -> {
                try {
                  ended.await();
                  return failure;
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      begun.await();

      call.cancel(true);

      assertThat(after.join()).isInstanceOf(CancellationException.class);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theValueOfAHeaderThatAServerRepeatsIsNotTold() {
    postQued.service().responds(reply(400, "{\"error\":\"bad very-secret-token\",\"code\":\"B\"}"));

    assertThatThrownBy(
            () ->
                client.call(
                    CallOptions.defaults().header("X-Token", "very-secret-token"),
                    () -> client.accounts().list()))
        .hasMessageContaining("bad ***")
        .hasMessageNotContaining("very-secret-token");
  }

  @Test
  void aFutureThatIsCancelledBeforeItBeginsMakesNoCall() {
    AtomicReference<Runnable> later = new AtomicReference<>();
    var accounts = client.async(later::set, () -> client.accounts().list());

    accounts.cancel(true);
    later.get().run();

    assertThat(postQued.service().requests()).isEmpty();
  }
}

package dev.postqued.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.accounts.Account;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.journal.JournalException;
import dev.postqued.media.Image;
import dev.postqued.publishing.Budgets;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.uploads.MediaSource;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Gauges of what a client knows without asking. */
class MetersTest {

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

  private final Sandbox sandbox =
      Sandbox.builder().clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T12:00:00Z"))).start();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PostQued client =
      PostQued.builder(sandbox.apiKey())
          .baseUrl(sandbox.baseUrl())
          .clock(sandbox.clock())
          .sleeper(sandbox.clock()::advance)
          .build();

  @AfterEach
  void close() {
    client.close();
    sandbox.close();
  }

  @Test
  void thePermitsThatAreFreeAreShown() {
    LimitMeters.of(client).tags(Tags.of("client", "mine")).bindTo(meters);
    double before = free();

    client.accounts().list();

    assertThat(free()).isEqualTo(before - 1);
    assertThat(
            meters
                .get("postqued.permits.waiting")
                .tag("budget", Budgets.PUBLISH.name())
                .gauge()
                .value())
        .isZero();
  }

  private double free() {
    return meters
        .get("postqued.permits.free")
        .tags("budget", Budgets.READ.name(), "client", "mine")
        .gauge()
        .value();
  }

  @Test
  void openPostsAndTheAgeOfTheOldestAreShown() {
    OpenPostMeters.of(client.publishing()::pending).clock(sandbox.clock()).bindTo(meters);
    assertThat(meters.get("postqued.posts.open").gauge().value()).isZero();
    assertThat(age()).isZero();
    Account account = client.accounts().list().get(0);
    sandbox.faults().on(Operation.CREATE_PUBLICATION).always().then(Fault.connectionReset());
    try {
      client
          .publishing()
          .publish(
              Post.of(
                  Image.of(MediaSource.bytes("a.png", PICTURE)), Target.draft(account, "Hello")));
    } catch (UnknownOutcomeException e) {
      assertThat(e).hasMessageContaining("may");
    }
    sandbox.clock().advance(Duration.ofHours(2));

    assertThat(meters.get("postqued.posts.open").gauge().value()).isOne();
    assertThat(age()).isGreaterThanOrEqualTo(7_200.0);
  }

  private double age() {
    return meters.get("postqued.posts.oldest.age").timeGauge().value(TimeUnit.SECONDS);
  }

  @Test
  void theLinesOfTheDocsAreAllThatIsNeeded() {
    SimpleMeterRegistry registry = meters;
    ObservationRegistry observations = ObservationRegistry.create();
    observations
        .observationConfig()
        .observationHandler(new DefaultMeterObservationHandler(registry));

    PostQuedBuilder builder = PostQued.builder(sandbox.apiKey()).baseUrl(sandbox.baseUrl());
    try (PostQued observed = documented(builder, observations)) {
      observed.accounts().list();
    }

    assertThat(registry.get("postqued.call").timer().count()).isOne();
    assertThat(registry.getMeters())
        .extracting(meter -> meter.getId().getName())
        .contains("postqued.permits.free", "postqued.posts.open");
  }

  private PostQued documented(PostQuedBuilder builder, ObservationRegistry observations) {
    // README begins
    builder.callListener(ObservedCalls.of(observations));
    PostQued client = builder.build();
    LimitMeters.of(client).bindTo(meters);
    OpenPostMeters.of(client.publishing()::pending).bindTo(meters);
    // README ends
    return client;
  }

  @Test
  void aJournalThatCannotBeReadIsNoNumber() {
    OpenPostMeters.of(
            () -> {
              throw new JournalException("the disk is gone", null);
            })
        .bindTo(meters);

    assertThat(meters.get("postqued.posts.open").gauge().value()).isNaN();
    assertThat(age()).isNaN();
  }
}

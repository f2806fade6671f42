package dev.postqued.examples;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.testkit.ApiCall;
import dev.postqued.testkit.CreatedPublication;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs whose posts are all carried out and never answered send each of them under one key. */
class ResentPostsTest {

  private static final int MOST_ATTEMPTS = 4;

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder().clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T12:00:00Z"))));

  private interface Program {
    void run(Connection connection) throws IOException;
  }

  static Stream<Named<Program>> publishing() {
    Output out = new Output();
    return Stream.of(
        Named.of("quickstart", c -> QuickStart.run(c, out.stream)),
        Named.of("publish-now", c -> PublishNow.run(c, out.stream)),
        Named.of("schedule-for-later", c -> ScheduleForLater.run(c, out.stream)),
        Named.of("photo-carousel", c -> PhotoCarousel.run(c, out.stream)),
        Named.of("follow-publication", c -> FollowPublication.run(c, out.stream)),
        Named.of("publish-calendar", c -> PublishCalendar.run(c, out.stream)),
        Named.of("receive-webhooks", c -> ReceiveWebhooks.run(c, out.stream)),
        Named.of("use-bindings", c -> UseBindings.run(c, out.stream)));
  }

  @ParameterizedTest
  @MethodSource("publishing")
  void eachPostIsSentUnderOneKey(Program program, Sandbox sandbox) {
    sandbox.faults().on(Operation.CREATE_PUBLICATION).always().then(Fault.answerLost());
    Connection connection = Connection.to(sandbox);

    Throwable end = catchThrowable(() -> program.run(connection));
    connection.postQued().close();

    assertThat(end)
        .satisfiesAnyOf(
            e -> assertThat(e).isNull(),
            e -> assertThat(e).isInstanceOf(UnknownOutcomeException.class));
    List<ApiCall> calls = sandbox.journal().calls(Operation.CREATE_PUBLICATION);
    assertThat(calls).isNotEmpty().extracting(ApiCall::idempotencyKey).doesNotContainNull();
    Map<String, List<ApiCall>> byKey = calls.stream().collect(groupingBy(ApiCall::idempotencyKey));
    assertThat(byKey.values())
        .allSatisfy(same -> assertThat(same).hasSizeLessThanOrEqualTo(MOST_ATTEMPTS));
    assertThat(sandbox.journal().publications())
        .extracting(CreatedPublication::idempotencyKey)
        .containsExactlyInAnyOrderElementsOf(byKey.keySet());
  }
}

package dev.postqued.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.calendar.sheets.PostKind;
import dev.postqued.environment.Environment;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.jdbc.DatabaseTime;
import dev.postqued.jdbc.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of the posts of a calendar, in whatever database they are. */
abstract class MachineContract {

  private static final Duration DAY = Duration.ofDays(1);
  private static final String SPRING = "spring";

  @RegisterExtension final TestDatabase database = database();

  private DatabaseTime time;
  private final Service service = new Service();

  abstract TestDatabase database();

  /** What the outlet publishes to. */
  private static final class Service implements Outlet {

    final List<IdempotencyKey> keys = new ArrayList<>();
    final List<String> captions = new ArrayList<>();
    final Deque<Throwable> failures = new ArrayDeque<>();

    @Override
    public String publish(PlannedPost post, IdempotencyKey key) {
      keys.add(key);
      Throwable failure = failures.poll();
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
      captions.add(post.caption());
      return "publication-" + captions.size();
    }
  }

  /** The machine is gone: nothing is caught and nothing is written. */
  private static final class Killed extends Error {

    private static final long serialVersionUID = 1L;
  }

  @BeforeEach
  void startTheClock() {
    time = new DatabaseTime(database);
  }

  private Machine machine() {
    return new Machine(
        database.dataSource(), time.dialect(), service, Environment.system(), 2, DAY);
  }

  private Instant in(Duration span) {
    return time.clock().instant().plus(span);
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private PostStatus only(Machine machine) {
    return machine.posts(SPRING).get(0);
  }

  @Test
  void aPostIsSentWhenItIsDueAndNotBefore() {
    Machine machine = machine();
    machine.importAll(SPRING, List.of(PlannedPost.of("a", in(minutes(10)), "Hello", "a.mp4")));

    assertThat(machine.sendDue()).isZero();
    time.sleep(minutes(9));
    assertThat(machine.sendDue()).isZero();
    time.sleep(minutes(1));
    assertThat(machine.sendDue()).isEqualTo(1);

    assertThat(service.captions).containsExactly("Hello");
    assertThat(only(machine).state()).isEqualTo(PostState.SENT);
    assertThat(only(machine).reference()).contains("publication-1");
    assertThat(machine.sendDue()).isZero();
  }

  @Test
  void toImportTheSameAgainChangesNothing() {
    Machine machine = machine();
    List<PlannedPost> posts =
        IntStream.range(0, 1_200)
            .mapToObj(i -> PlannedPost.of("p" + i, in(minutes(i - 10)), "Caption " + i))
            .toList();

    assertThat(machine.importAll(SPRING, posts))
        .isEqualTo(new ImportReport(1_200, 0, 0, List.of()));
    machine.sendDue();
    int sent = service.captions.size();
    assertThat(machine.importAll(SPRING, posts))
        .isEqualTo(new ImportReport(0, 1_200, 0, List.of()));
    machine.sendDue();

    assertThat(service.captions).hasSize(sent).doesNotHaveDuplicates();
    assertThat(sent).isEqualTo(11);
  }

  @Test
  void twoPostsOfOneImportMayNotHaveTheSameId() {
    Machine machine = machine();
    PlannedPost post = PlannedPost.of("a", in(DAY), "Hello");

    assertThatThrownBy(() -> machine.importAll(SPRING, List.of(post, post.at(in(minutes(1))))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("posts must have different ids, and several have 'a'");
    assertThat(machine.posts(SPRING)).isEmpty();
  }

  @Test
  void aPostWithoutATimeIsDueAtOnceAndOnce() {
    Machine machine = machine();
    PlannedPost now = PlannedPost.of("a", null, "Hello");

    machine.importAll(SPRING, List.of(now));
    machine.sendDue();
    time.sleep(minutes(5));

    assertThat(machine.importAll(SPRING, List.of(now)).unchanged()).isEqualTo(1);
    assertThat(machine.sendDue()).isZero();
    assertThat(service.captions).hasSize(1);
  }

  @Test
  void aChangedPostIsMovedAsLongAsNobodyHasBegunWithIt() {
    Machine machine = machine();
    machine.importAll(SPRING, List.of(PlannedPost.of("a", in(minutes(10)), "Hello")));

    PlannedPost later = PlannedPost.of("a", in(minutes(20)), "Hello there");
    assertThat(machine.importAll(SPRING, List.of(later)).changed()).isEqualTo(1);
    time.sleep(minutes(15));
    assertThat(machine.sendDue()).isZero();
    time.sleep(minutes(5));
    machine.sendDue();

    assertThat(service.captions).containsExactly("Hello there");
  }

  @Test
  void aChangeOfWhatHasGoneOutIsReportedAndNotMade() {
    Machine machine = machine();
    PlannedPost first = PlannedPost.of("a", in(Duration.ZERO), "Hello");
    machine.importAll(SPRING, List.of(first));
    machine.sendDue();

    ImportReport report =
        machine.importAll(SPRING, List.of(PlannedPost.of("a", in(minutes(5)), "Changed")));

    assertThat(report.changed()).isZero();
    assertThat(report.tooLate())
        .singleElement()
        .satisfies(
            status -> {
              assertThat(status.post()).isEqualTo(first);
              assertThat(status.reference()).contains("publication-1");
            });
    time.sleep(minutes(10));
    assertThat(machine.sendDue()).isZero();
  }

  @Test
  void aCanceledPostIsNotSentUntilItIsChanged() {
    Machine machine = machine();
    PlannedPost post = PlannedPost.of("a", in(minutes(1)), "Hello");
    machine.importAll(SPRING, List.of(post));

    assertThat(machine.cancel(SPRING, "a")).isTrue();
    assertThat(machine.cancel(SPRING, "a")).isTrue();
    assertThat(machine.cancel(SPRING, "unknown")).isFalse();
    time.sleep(minutes(2));
    assertThat(machine.sendDue()).isZero();
    machine.importAll(SPRING, List.of(post));
    assertThat(machine.sendDue()).isZero();
    machine.importAll(SPRING, List.of(post.at(in(Duration.ZERO))));
    machine.sendDue();

    assertThat(service.captions).containsExactly("Hello");
    assertThat(machine.cancel(SPRING, "a")).isFalse();
  }

  @Test
  void aPausedCalendarSendsNothingAndOthersGoOn() {
    Machine machine = machine();
    machine.importAll(SPRING, List.of(PlannedPost.of("a", null, "Spring")));
    machine.importAll("autumn", List.of(PlannedPost.of("a", null, "Autumn")));

    machine.pause(SPRING, true);
    machine.sendDue();
    assertThat(service.captions).containsExactly("Autumn");
    machine.pause(SPRING, false);
    machine.sendDue();

    assertThat(service.captions).containsExactly("Autumn", "Spring");
    assertThat(service.keys).doesNotHaveDuplicates();
  }

  @Test
  void aRefusalIsTheEndAndAChangedPostIsAnotherOne() {
    Machine machine = machine();
    service.failures.add(
        new InvalidRequestException(
            Failure.of("createPublication", Delivery.REFUSED)
                .problem("The caption has a word that is not allowed.")
                .build(),
            null));
    machine.importAll(SPRING, List.of(PlannedPost.of("a", null, "Bad word")));
    machine.sendDue();

    assertThat(only(machine).state()).isEqualTo(PostState.REFUSED);
    assertThat(only(machine).message())
        .hasValueSatisfying(m -> assertThat(m).contains("not allowed"));
    time.sleep(DAY);
    assertThat(machine.sendDue()).isZero();
    machine.importAll(SPRING, List.of(PlannedPost.of("a", null, "Good word")));
    machine.sendDue();

    assertThat(service.captions).containsExactly("Good word");
    assertThat(service.keys).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void afterAFailureItIsTriedAgainUnderTheSameKey() {
    Machine machine = machine();
    service.failures.add(new ServiceUnavailableException(failure(Delivery.NOT_SENT, null), null));
    service.failures.add(
        new RateLimitedException(failure(Delivery.NOT_SENT, Duration.ofMinutes(3)), null));
    service.failures.add(new IllegalStateException("a bug"));
    machine.importAll(SPRING, List.of(PlannedPost.of("a", null, "Hello")));

    machine.sendDue();
    assertThat(only(machine).state()).isEqualTo(PostState.SENDING);
    assertThat(only(machine).message()).isPresent();
    time.sleep(Duration.ofSeconds(9));
    assertThat(machine.sendDue()).isZero();
    time.sleep(Duration.ofSeconds(1));
    assertThat(machine.sendDue()).isEqualTo(1);
    time.sleep(Duration.ofSeconds(179));
    assertThat(machine.sendDue()).isZero();
    time.sleep(Duration.ofSeconds(1));
    assertThat(machine.sendDue()).isEqualTo(1);
    time.sleep(Duration.ofSeconds(40));
    assertThat(machine.sendDue()).isEqualTo(1);

    assertThat(only(machine).state()).isEqualTo(PostState.SENT);
    assertThat(only(machine).message()).isEmpty();
    assertThat(service.keys).hasSize(4).containsOnly(service.keys.get(0));
  }

  @Test
  void whatIsTooOldIsMissedAndNotSent() {
    Machine machine = machine();
    machine.importAll(SPRING, List.of(PlannedPost.of("a", in(Duration.ZERO), "Hello")));
    time.sleep(DAY.plusMillis(1));
    machine.sendDue();

    assertThat(only(machine).state()).isEqualTo(PostState.MISSED);
    assertThat(service.keys).isEmpty();
  }

  @Test
  void whatMayBeOutIsUnknownInTheEndAndNeverMissed() {
    Machine machine = machine();
    for (int i = 0; i < 1_000; i++) {
      service.failures.add(new UnknownOutcomeException(failure(Delivery.UNKNOWN, null), null));
    }
    machine.importAll(SPRING, List.of(PlannedPost.of("a", in(Duration.ZERO), "Hello")));
    for (int hour = 0; hour < 49; hour++) {
      machine.sendDue();
      assertThat(only(machine).state()).isIn(PostState.SENDING, PostState.UNKNOWN);
      time.sleep(Duration.ofHours(1));
    }
    machine.sendDue();

    assertThat(only(machine).state()).isEqualTo(PostState.UNKNOWN);
    assertThat(service.keys).containsOnly(service.keys.get(0));
    assertThat(machine.importAll(SPRING, List.of(PlannedPost.of("a", null, "Again"))).tooLate())
        .hasSize(1);
  }

  @Test
  void whatAMachineThatDiedHadBegunIsTakenUpByAnother() {
    Machine first = machine();
    service.failures.add(new Killed());
    first.importAll(SPRING, List.of(PlannedPost.of("a", null, "Hello")));
    assertThatThrownBy(first::sendDue).isInstanceOf(Killed.class);

    Machine second = machine();
    assertThat(second.sendDue()).isZero();
    time.sleep(Duration.ofSeconds(31));
    assertThat(second.sendDue()).isEqualTo(1);

    assertThat(service.captions).containsExactly("Hello");
    assertThat(service.keys).hasSize(2).containsOnly(service.keys.get(0));
  }

  @Test
  void whatWasBegunByAMachineThatDiedIsNeverSaidToBeMissed() {
    Machine first = machine();
    service.failures.add(new Killed());
    first.importAll(SPRING, List.of(PlannedPost.of("a", in(Duration.ZERO), "Hello")));
    assertThatThrownBy(first::sendDue).isInstanceOf(Killed.class);
    time.sleep(DAY.multipliedBy(3));
    first.sendDue();

    assertThat(only(first).state()).isEqualTo(PostState.UNKNOWN);
    assertThat(first.importAll(SPRING, List.of(PlannedPost.of("a", null, "New"))).tooLate())
        .hasSize(1);
  }

  @Test
  void anExceptionThatProvesNothingIsNoProofThatItIsNotOut() {
    Machine machine = machine();
    for (int i = 0; i < 1_000; i++) {
      service.failures.add(new IllegalStateException("after it was sent"));
    }
    machine.importAll(SPRING, List.of(PlannedPost.of("a", in(Duration.ZERO), "Hello")));
    machine.sendDue();
    time.sleep(DAY.multipliedBy(3));
    machine.sendDue();

    assertThat(only(machine).state()).isEqualTo(PostState.UNKNOWN);
  }

  @Test
  void whatWasNotSentAtAllIsMissed() {
    Machine machine = machine();
    service.failures.add(new ServiceUnavailableException(failure(Delivery.NOT_SENT, null), null));
    machine.importAll(SPRING, List.of(PlannedPost.of("a", in(Duration.ZERO), "Hello")));
    machine.sendDue();
    time.sleep(DAY.multipliedBy(2));
    machine.sendDue();

    assertThat(only(machine).state()).isEqualTo(PostState.MISSED);
    assertThat(service.keys).hasSize(1);
  }

  @Test
  void aRefusalAfterALostAnswerIsNotTheEndOfThePostBefore() {
    Machine machine = machine();
    service.failures.add(new UnknownOutcomeException(failure(Delivery.UNKNOWN, null), null));
    service.failures.add(new InvalidRequestException(failure(Delivery.REFUSED, null), null));
    machine.importAll(SPRING, List.of(PlannedPost.of("a", null, "Hello")));
    machine.sendDue();
    time.sleep(minutes(1));
    machine.sendDue();

    assertThat(only(machine).state()).isEqualTo(PostState.UNKNOWN);
    assertThat(machine.importAll(SPRING, List.of(PlannedPost.of("a", null, "New"))).tooLate())
        .hasSize(1);
  }

  @Test
  void theOptionsAndTheKindOfAPostSurvive() {
    Machine machine = machine();
    PlannedPost post =
        new PlannedPost(
            "ä/1",
            in(DAY),
            "@mine",
            "tiktok",
            List.of("/media/ä.mp4", "https://example.com/b.jpg"),
            "Line one\nline \"two\" \uD83D\uDE00",
            PostKind.DRAFT,
            Map.of("privacyLevel", "SELF_ONLY", "duet", "false"));
    machine.importAll(SPRING, List.of(post));

    assertThat(only(machine).post()).isEqualTo(post);
    assertThat(machine().find(SPRING, "ä/1")).contains(only(machine));
    assertThat(machine.importAll(SPRING, List.of(post)).unchanged()).isEqualTo(1);
  }

  private static Failure failure(Delivery delivery, Duration retryAfter) {
    return Failure.of("createPublication", delivery)
        .problem("It did not work.")
        .retryAfter(retryAfter)
        .build();
  }
}

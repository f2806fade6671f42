package dev.postqued.simulator;

import static dev.postqued.simulator.Claim.ACCEPTED;
import static dev.postqued.simulator.Claim.CERTAINLY_NOT;
import static dev.postqued.simulator.Claim.ENDED;
import static dev.postqued.simulator.Claim.JOURNAL_FAILED;
import static dev.postqued.simulator.Claim.NOT_SENT;
import static dev.postqued.simulator.Claim.REFUSED;
import static dev.postqued.simulator.Claim.UNDOCUMENTED;
import static dev.postqued.simulator.Claim.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The oracle finds lies that were planted, and none in logs that look much like them. */
class OracleTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private static HandMadeLog log() {
    return new HandMadeLog();
  }

  /** Asked, sent and published. */
  private static HandMadeLog published() {
    return log().asked("publish").sent().works(true).published("pub1");
  }

  private static HandMadeLog told() {
    return published().told("publish", ACCEPTED, "pub1", "pending");
  }

  /** Somebody else was told that nothing went out, while an upload was under way. */
  private static HandMadeLog overtaken() {
    return log()
        .asked("publish")
        .add(new Event.Uploading(1_002, "app.1/c1", "app.journal", HandMadeLog.KEY))
        .add(new Event.Asked(1_003, "u2", "app.1/c2", "reconcile", HandMadeLog.KEY))
        .add(
            new Event.Told(
                1_004,
                "u2",
                "app.1/c2",
                "reconcile",
                HandMadeLog.KEY,
                CERTAINLY_NOT,
                null,
                "certainly not"));
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        arguments(
            "twice within a minute", "once", told().asked("publish").sent().published("pub2")),
        arguments(
            "twice after a day, and the clocks show it",
            "once",
            told().after(DAY).asked("publish").sent().published("pub2")),
        arguments(
            "twice before the first one went out",
            "once",
            log()
                .asked("publish")
                .sent()
                .published("pub1", DAY.multipliedBy(25).toMillis(), true)
                .after(DAY.multipliedBy(9))
                .restarted()
                .asked("publish")
                .sent()
                .published("pub2")),
        arguments(
            "twice by a retry after the machine slept: only the wall clock shows it",
            "once",
            published()
                .after(DAY)
                .sent("A", log().now() + DAY.toMillis(), 1_000)
                .published("pub2")),
        arguments(
            "twice by a retry with a wall clock that was ahead: only the other clock shows it",
            "once",
            log()
                .asked("publish")
                .sent("A", 1_000 + HOUR.toMillis() * 10, 1_000)
                .published("pub1")
                .after(HOUR.multipliedBy(25))
                .sent("A", HOUR.toMillis() * 25, HOUR.toMillis() * 25)
                .published("pub2")),
        arguments(
            "other media than those of the post",
            "as intended",
            log().asked("publish").sent().published("pub1", 0, false)),
        arguments(
            "told refused by a gateway, and it is published",
            "not published",
            published().told("publish", REFUSED, null, "HTTP 403")),
        arguments(
            "told not sent, and published later by what was under way",
            "not published",
            log()
                .asked("publish")
                .sent()
                .told("publish", NOT_SENT, null, "lost")
                .published("pub1")),
        arguments(
            "certainly not published, because of a file, and it was sent for the same user",
            "not published",
            log()
                .asked("publish")
                .sent()
                .told("publish", CERTAINLY_NOT, null, "file must be readable")
                .published("pub1")),
        arguments(
            "certainly not published, and it is",
            "not published",
            published().asked("reconcile").told("reconcile", CERTAINLY_NOT, null, "")),
        arguments(
            "accepted, and nothing was ever sent",
            "accepted",
            log().asked("publish").told("publish", ACCEPTED, null, "known key")),
        arguments(
            "accepted while it is at work, and will fail",
            "accepted",
            log()
                .asked("publish")
                .sent()
                .works(false)
                .told("publish", ACCEPTED, null, "known key")),
        arguments("a blank id", "true id", published().told("publish", ACCEPTED, "", "pending")),
        arguments(
            "the id of something else",
            "true id",
            published().told("publish", ACCEPTED, "pub7", "pending")),
        arguments(
            "a refusal that is told as unknown",
            "refusal",
            log().asked("publish").sent().refused("No").told("publish", UNKNOWN, null, "perhaps")),
        arguments(
            "sent with the key of another user",
            "tenant",
            log().asked("publish").sent().asked("resume").sentFor("B")),
        arguments(
            "begun and lost", "published", log().asked("publish").sent().faultsEnd().settled()),
        arguments(
            "unknown for ever",
            "settled",
            published()
                .faultsEnd()
                .settled()
                .asked("reconcile")
                .told("reconcile", UNKNOWN, null, "perhaps")),
        arguments(
            "told with its id, and unknown later",
            "kept",
            told().asked("publish").told("publish", UNKNOWN, null, "perhaps")),
        arguments(
            "a bare exception",
            "documented",
            log().asked("publish").told("publish", UNDOCUMENTED, null, "CancellationException")),
        arguments(
            "a journal that cannot be opened for lack of room beside it",
            "needless complaint",
            log()
                .diskRefuses("app.journal.rewriting")
                .told("open", JOURNAL_FAILED, null, "no room")),
        arguments(
            "a thread that outlives its client",
            "threads",
            log()
                .faultsEnd()
                .settled()
                .add(new Event.ThreadsLeft(9, "app.1", List.of("postqued-upload-1")))),
        arguments(
            "a wait that nobody ends",
            "waits",
            log().faultsEnd().settled().add(new Event.WaitsLeft(9, "app.1", 1))),
        arguments(
            "an end that the service has not told",
            "true end",
            told().told("follow", ENDED, "pub1", "COMPLETED")),
        arguments(
            "an end that is another one at the service",
            "true end",
            told()
                .add(new Event.Ended(9, "A", HandMadeLog.KEY, "pub1", "FAILED"))
                .told("follow", ENDED, "pub1", "COMPLETED")),
        arguments(
            "a complaint about damage that nobody has done",
            "needless complaint",
            log().told("open", JOURNAL_FAILED, null, "j is damaged in line 2")),
        arguments(
            "twice within a day, although only the journal had lost it",
            "once",
            told()
                .add(new Event.Fault(9, "JOURNAL_CUT", "j", null))
                .restarted()
                .asked("publish")
                .sent()
                .published("pub2")),
        arguments(
            "twice, although the journal never learned of the first and so keeps it",
            "once",
            sentAgainAfter(DAY.multipliedBy(8), published())),
        arguments("sent by a client that was overtaken meanwhile", "overtaken", overtaken().sent()),
        arguments(
            "a resume that says that nothing went out when it has sent the post itself",
            "not published",
            resumedBy("u2").published("pub1").add(unreadable("u2"))),
        arguments(
            "half of a compaction left behind",
            "left behind",
            log().add(new Event.JournalSize(9, "j", 10, 10, List.of("j", "j.rewriting")))),
        arguments(
            "a journal that only grows",
            "bounded",
            log().add(new Event.JournalSize(9, "j", 2 << 20, 2_000, List.of("j")))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void aPlantedLieIsFound(String lie, String rule, HandMadeLog log) {
    assertThat(judged(log)).as(lie).extracting(Violation::rule).contains(rule);
  }

  static Stream<Arguments> truths() {
    return Stream.of(
        arguments("published and told", told().faultsEnd().settled()),
        arguments(
            "a client that was overtaken is told so, and sends when it is asked again",
            overtaken()
                .told("publish", NOT_SENT, null, "taken over")
                .asked("publish")
                .sent()
                .published("pub1")
                .told("publish", ACCEPTED, "pub1", "pending")),
        arguments(
            "somebody who waited for another call of the same client sends after it has failed",
            log()
                .add(new Event.Asked(1_000, "u3", "app.1/c1", "publish", HandMadeLog.KEY))
                .asked("publish")
                .add(new Event.Uploading(1_002, "app.1/c1", "app.journal", HandMadeLog.KEY))
                .told("publish", NOT_SENT, null, "the upload failed")
                .add(new Event.Asked(1_003, "u2", "app.1/c2", "reconcile", HandMadeLog.KEY))
                .add(
                    new Event.Told(
                        1_004,
                        "u2",
                        "app.1/c2",
                        "reconcile",
                        HandMadeLog.KEY,
                        CERTAINLY_NOT,
                        null,
                        "certainly not"))
                .sent()
                .published("pub1")),
        arguments("unknown while it is published", published().told("publish", UNKNOWN, null, "?")),
        arguments(
            "accepted while it is at work, and will be published",
            log().asked("publish").sent().works(true).told("publish", ACCEPTED, null, "known")),
        arguments(
            "refused, and published when asked again",
            log()
                .asked("publish")
                .sent()
                .refused("No")
                .told("publish", REFUSED, null, "No")
                .asked("publish")
                .sent()
                .published("pub1")
                .told("publish", ACCEPTED, "pub1", "pending")),
        arguments(
            "twice, when the journal in memory has promised no more",
            told().inMemory().after(DAY.multipliedBy(8)).asked("publish").sent().published("pub2")),
        arguments(
            "twice, when the journal has promised no more",
            told().after(DAY.multipliedBy(8)).asked("publish").sent().published("pub2")),
        arguments(
            "twice, when the journal has promised no more, and nobody was told of the first",
            sentAgainAfter(
                DAY.multipliedBy(8),
                published().add(new Event.Answered(1_004, "x1", HandMadeLog.KEY, 200, false, "")))),
        arguments(
            "refused, when the journal may have forgotten what went out before",
            told()
                .after(DAY.multipliedBy(8))
                .asked("publish")
                .told("publish", REFUSED, null, "No")),
        arguments(
            "twice, where no clock shows that the key is old",
            told()
                .after(DAY)
                .restarted()
                .asked("publish")
                .sent("A", 2 * HOUR.toMillis(), 5)
                .published("pub2")),
        arguments(
            "twice, where only a refusal is older than a day",
            log()
                .asked("publish")
                .sent()
                .refused("No")
                .told("publish", REFUSED, null, "No")
                .after(DAY)
                .asked("publish")
                .sent()
                .published("pub1")
                .after(DAY)
                .restarted()
                .sent("A", DAY.toMillis() + HOUR.toMillis(), 5)
                .published("pub2")),
        arguments(
            "refused after it may have arrived, told as unknown",
            log()
                .asked("publish")
                .sent()
                .sent()
                .refused("No")
                .told("publish", UNKNOWN, null, "sent before")),
        arguments(
            "a journal that the disk refuses",
            log()
                .asked("publish")
                .diskRefuses("app.journal")
                .told("publish", JOURNAL_FAILED, null, "full")),
        arguments(
            "a resume that could not read a file, while the resume of another user could",
            resumedBy("u2", "u3").published("pub1").add(unreadable("u2"))),
        arguments(
            "abandoned and not published",
            log()
                .asked("publish")
                .sent()
                .asked("abandon")
                .told("abandon", Claim.ABANDONED, null, "")
                .faultsEnd()
                .settled()));
  }

  private static HandMadeLog sentAgainAfter(Duration time, HandMadeLog log) {
    return log.after(time)
        .restarted()
        .asked("publish")
        .sent()
        .published("pub2")
        .told("publish", ACCEPTED, "pub2", "pending");
  }

  private static HandMadeLog resumedBy(String... users) {
    HandMadeLog log = log().asked("publish").told("publish", UNKNOWN, null, "?");
    for (String user : users) {
      log.add(new Event.Asked(log.now(), user, "app.1/c1", "resume", null));
    }
    return log.sent();
  }

  private static Event unreadable(String user) {
    return new Event.Told(
        9_000,
        user,
        "app.1/c1",
        "resume",
        HandMadeLog.KEY,
        CERTAINLY_NOT,
        null,
        "Nothing was published: file must be readable");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("truths")
  void whatIsTrueIsNoLie(String truth, HandMadeLog log) {
    assertThat(judged(log)).as(truth).isEmpty();
  }

  private static List<Violation> judged(HandMadeLog log) {
    return new Oracle(Promise.ofADay()).judge(log.events());
  }

  /** Asked, drafted and promoted, without a key. */
  private static HandMadeLog promoted() {
    return log().asked("publish").sent().promoted("pub1");
  }

  static Stream<Arguments> liesById() {
    return Stream.of(
        arguments(
            "the same draft goes out twice",
            "once",
            promoted()
                .published("pub1")
                .after(Duration.ofMinutes(4))
                .sent()
                .promoted("pub1")
                .published("pub1")),
        arguments(
            "two drafts of one post go out",
            "once",
            promoted().published("pub1").sent().promoted("pub2").published("pub2")),
        arguments(
            "twice after the machine slept: only the wall clock shows it",
            "once",
            promoted()
                .published("pub1")
                .after(HOUR)
                .sent("A", log().now() + HOUR.toMillis(), 1_000)
                .promoted("pub1")
                .published("pub1")),
        arguments(
            "accepted, and only drafted",
            "true id",
            log().asked("publish").sent().told("publish", ACCEPTED, "pub1", "DRAFT")),
        arguments(
            "not published, and it was promoted before and goes out later",
            "not published",
            promoted().told("publish", NOT_SENT, null, "lost").published("pub1")),
        arguments(
            "unknown for ever without its id",
            "settled",
            log()
                .asked("publish")
                .sent()
                .faultsEnd()
                .settled()
                .asked("reconcile")
                .told("reconcile", UNKNOWN, null, "perhaps")),
        arguments(
            "unknown for ever, and a read would have told",
            "settled",
            promoted()
                .faultsEnd()
                .settled()
                .asked("reconcile")
                .told("reconcile", UNKNOWN, "pub1", "perhaps")),
        arguments(
            "begun, lost and never told",
            "published",
            log().asked("publish").sent().faultsEnd().settled()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("liesById")
  void aPlantedLieIsFoundWhereThereAreOnlyIds(String lie, String rule, HandMadeLog log) {
    assertThat(judgedById(log)).as(lie).extracting(Violation::rule).contains(rule);
  }

  static Stream<Arguments> truthsById() {
    return Stream.of(
        arguments(
            "accepted, and it goes out later",
            promoted().told("publish", ACCEPTED, "pub1", "SCHEDULED").published("pub1")),
        arguments(
            "unknown with its id, and still a draft",
            log()
                .asked("publish")
                .sent()
                .faultsEnd()
                .settled()
                .asked("reconcile")
                .told("reconcile", UNKNOWN, "pub1", "a draft")),
        arguments(
            "promoted, and not out when the world ends",
            promoted()
                .faultsEnd()
                .settled()
                .asked("reconcile")
                .told("reconcile", ACCEPTED, "pub1", "SCHEDULED")),
        arguments(
            "twice by a request that the network doubled",
            promoted().published("pub1").promoted("pub1").published("pub1")),
        arguments(
            "twice by a request that was under way for minutes",
            promoted()
                .published("pub1")
                .sent()
                .after(Duration.ofMinutes(3))
                .promoted("pub1")
                .published("pub1")),
        arguments(
            "twice, where the clock was an hour behind when the date was set",
            log()
                .asked("publish")
                .sent("A", 1_000 - HOUR.toMillis(), 1_000)
                .promoted("pub1")
                .published("pub1")
                .sent("A", 2_000 - HOUR.toMillis(), 2_000)
                .promoted("pub1")
                .published("pub1")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("truthsById")
  void whatIsTrueIsNoLieWhereThereAreOnlyIds(String truth, HandMadeLog log) {
    assertThat(judgedById(log)).as(truth).isEmpty();
  }

  private static List<Violation> judgedById(HandMadeLog log) {
    return new Oracle(Promise.byId()).judge(log.events());
  }
}

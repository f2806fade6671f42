package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.PostQued;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.UploadFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishCalendarTest extends CalendarFixture {

  @Test
  void eachRowIsADraftAtItsTime() throws IOException {
    run();

    assertOnce("mon", "tue", "wed");
    assertThat(published("mon").get(0).body()).contains("Monday, \\\"as ever\\\"");
    assertThat(published("tue").get(0).body())
        .contains("Tuesday, \\\"so\\\" it is", "\"dispatchAt\":\"2026-03-03T09:00:00");
    assertThat(out.lines())
        .contains("   [" + "#".repeat(40) + "] 3 rows")
        .endsWith(
            "mon  done         " + published("mon").get(0).id(),
            "tue  done         " + published("tue").get(0).id(),
            "wed  done         " + published("wed").get(0).id());
    assertThat(out.text()).doesNotContain("continuing");
  }

  @Test
  void aSecondRunPublishesNothing() throws IOException {
    assertThat(run()).isZero();
    assertThat(run()).isZero();
    assertOnce("mon", "tue", "wed");
    assertThat(out.text()).contains("continuing: 3 of 3 are done");
    assertThat(line("tue")).startsWith("tue  done before");
  }

  @Test
  void whatIsDoneStaysDoneForYears() throws IOException {
    run();
    sandbox.clock().advance(Duration.ofDays(8));
    Files.writeString(calendar, "thu,,one.jpg,Thursday\n", StandardOpenOption.APPEND);
    run();
    sandbox.clock().advance(Duration.ofDays(800));
    run();
    assertOnce("mon", "tue", "wed", "thu");
  }

  @Test
  void aRowThatFailsLeavesTheOthersAlone() throws IOException {
    sandbox.faults().on(Operation.PUT_OBJECT).always().then(UploadFault.resetAfter(10));
    assertThat(run()).isEqualTo(1);
    assertOnce("mon", "wed");
    assertThat(line("tue")).startsWith("tue  NOT DONE     start this again; ");

    sandbox.faults().clear();
    run();

    assertOnce("mon", "tue", "wed");
    assertThat(out.text()).contains("continuing: 2 of 3 are done");
    assertThat(line("tue")).startsWith("tue  done   ");
  }

  @Test
  void aRowWhoseAnswerWasLostIsPublishedOnce() throws IOException {
    sandbox.faults().on(Operation.CREATE_PUBLICATION).then(Fault.none());
    sandbox.faults().on(Operation.CREATE_PUBLICATION).times(8).then(Fault.answerLost());
    run();
    assertThat(line("tue")).startsWith("tue  UNKNOWN      start this again within a day; ");

    sandbox.faults().clear();
    run();

    assertOnce("mon", "tue", "wed");
  }

  @Test
  void problemsOfARowArePrinted() throws IOException {
    replace("one.jpg", "none.jpg");
    replace("2026-03-03T09:00:00Z", "tomorrow");
    Files.writeString(folder.resolve("three.jpg"), "no picture");
    run();
    assertThat(sandbox.journal().publications()).isEmpty();
    assertThat(line("mon")).startsWith("mon  WRONG        change the row; file must exist, was ");
    assertThat(line("tue")).contains("time must be empty or such as", "was 'tomorrow'");
    assertThat(line("wed")).contains("file must be a video or an image");
  }

  @Test
  void aTimeThatHasPassedIsSaid() throws IOException {
    replace("2026-03-03", "2026-02-03");
    assertThat(run()).isEqualTo(1);
    assertOnce("mon", "wed");
    assertThat(line("tue")).contains("has passed");
    replace("2026-02-03", "2026-03-04");
    run();
    assertOnce("mon", "tue", "wed");
  }

  @Test
  void eachKindOfFailureSaysWhatToDo() throws IOException {
    sandbox
        .faults()
        .on(Operation.CREATE_PUBLICATION)
        .then(Fault.answer(401))
        .then(Fault.subscriptionRequired())
        .then(Fault.tooManyRequests(Duration.ofMinutes(5)));
    run();
    assertThat(line("mon")).contains("UNKNOWN", "start this again within a day");
    assertThat(line("tue")).contains("change the plan");
    assertThat(line("wed")).contains("UNKNOWN", "start this again within a day");
    run();
    assertOnce("mon", "tue", "wed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "id,time\n",
        "id,time,file,caption\n",
        "id,time,file,caption\na,,b.jpg\n",
        "id,time,file,caption\na,,b.jpg,A\na,,b.jpg,B\n"
      })
  void aCalendarThatCannotBeReadIsRefusedAsAWhole(String text) throws IOException {
    Files.writeString(calendar, text);
    assertThatThrownBy(this::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("calendar.csv: ");
    assertThat(sandbox.journal().calls()).isEmpty();
  }

  @Test
  void withoutACalendarThereIsASample() throws IOException {
    Connection connection = Connection.to(sandbox);
    try (PostQued unused = connection.postQued()) {
      PublishCalendar.run(connection, out.stream);
    }
    assertThat(sandbox.journal().publications()).hasSize(3);
    assertThat(line("later-")).contains("done  ");
  }

  @Test
  void eachServerHasItsOwnMemory() {
    Connection connection = Connection.to(sandbox);
    Connection other = Connection.to(sandbox, Map.of("POSTQUED_BASE_URL", "http://x:8080"));
    try (Stream<PostQued> clients = Stream.of(connection, other).map(Connection::postQued)) {
      assertThat(connection.memoryBeside(calendar)).contains(calendar);
      assertThat(other.memoryBeside(calendar)).contains(folder.resolve("calendar.csv.x-8080"));
      clients.forEach(PostQued::close);
    }
  }
}

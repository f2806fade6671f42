package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.testkit.Operation;
import dev.postqued.testkit.UploadFault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that ends in the middle, or whose calendar changes between two runs. */
class CalendarResumptionTest extends CalendarFixture {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 13, 14, 20, 27, 39})
  void aProgramThatEndsInTheMiddleResumes(int signs) throws IOException {
    assertThatThrownBy(() -> run(endingAfter(signs))).isInstanceOf(Ended.class);
    assertThat(sandbox.journal().publications()).hasSizeLessThan(4);

    run();

    assertOnce("mon", "tue", "wed");
  }

  @Test
  void aProgramThatEndedBeforeItRecordedARowResumes() throws IOException {
    run();
    Path done = folder.resolve("calendar.csv.done");
    String text = Files.readString(done);
    Files.writeString(done, text.substring(0, text.length() - 20));
    run();
    assertOnce("mon", "tue", "wed");
    assertThat(Files.readString(done)).isEqualTo(text);
  }

  @Test
  void aRowThatWasChangedAfterItWasPublishedIsReported() throws IOException {
    run();
    replace("Wednesday", "Wednesday!");
    run();
    assertOnce("mon", "tue", "wed");
    assertThat(line("wed"))
        .startsWith("wed  CHANGED      " + published("wed").get(0).id())
        .contains("new id");
  }

  @Test
  void aRowThatWasChangedBeforeItWasPublishedIsPublishedAsItIs() throws IOException {
    sandbox.faults().on(Operation.PUT_OBJECT).always().then(UploadFault.resetAfter(10));
    run();
    sandbox.faults().clear();
    replace("Tuesday", "On Tuesday");
    run();
    assertOnce("mon", "tue", "wed");
    assertThat(published("tue").get(0).body()).contains("On Tuesday");
  }

  @Test
  void aRowThatWasRemovedBeforeItWasPublishedIsNotPublished() throws IOException {
    sandbox.faults().on(Operation.PUT_OBJECT).always().then(UploadFault.resetAfter(10));
    run();
    sandbox.faults().clear();
    replace(THREE.lines().toList().get(2) + "\n", "");
    run();
    assertOnce("mon", "wed");
  }

  private static final class Ended extends Error {
    private static final long serialVersionUID = 1;
  }

  /** A stream that ends the program while it draws the bar. */
  private static PrintStream endingAfter(int signs) {
    return new PrintStream(
        new OutputStream() {
          private int seen;

          @Override
          public void write(int b) {
            if (b == '#' && ++seen > signs) {
              throw new Ended();
            }
          }
        },
        true);
  }
}

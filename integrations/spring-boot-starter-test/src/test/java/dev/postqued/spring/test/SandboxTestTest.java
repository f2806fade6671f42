package dev.postqued.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.publishing.Outcome;
import dev.postqued.testkit.Sandbox;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A slice with the clients, their sandboxes, and what a test imports. */
@SandboxTest
@Import(Announcements.class)
class SandboxTestTest {

  @Autowired private Announcements announcements;
  @Autowired private Sandbox sandbox;

  @RepeatedTest(2)
  void eachTestBeginsWithoutPostsAndWaitsTakeNoTime() {
    assertThat(sandbox.journal().publications()).isEmpty();

    assertThat(announcements.announce("2.0").outcome()).isEqualTo(Outcome.COMPLETED);

    assertThat(sandbox.journal().publications()).hasSize(1);
  }

  @RepeatedTest(2)
  void eachTestHasTheWholeLimit() {
    for (int post = 0; post < 12; post++) {
      announcements.announce("3." + post);
    }
    assertThat(sandbox.journal().publications()).hasSize(12);
  }

  @Test
  void nothingElseOfTheApplicationIsThere(@Autowired ApplicationContext context) {
    assertThat(context.getBeanNamesForType(WholeApplication.Elsewhere.class)).isEmpty();
  }
}

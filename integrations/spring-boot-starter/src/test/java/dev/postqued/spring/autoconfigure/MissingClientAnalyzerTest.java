package dev.postqued.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.postsyncer.PostSyncer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What an application is told whose client is missing. */
class MissingClientAnalyzerTest {

  record NeedsPostQued(PostQued client) {}

  record NeedsPostSyncer(PostSyncer client) {}

  @Test
  void thePropertyIsNamed() {
    assertThat(analysis(NeedsPostQued.class).getAction()).contains("postqued.api-key");
    assertThat(analysis(NeedsPostSyncer.class).getAction()).contains("postsyncer.token");
  }

  @Test
  void otherBeansAreNotItsAffair() {
    record NeedsText(Number number) {}

    assertThat(analysis(NeedsText.class)).isNull();
  }

  private static FailureAnalysis analysis(Class<?> bean) {
    FailureAnalysis[] analysis = new FailureAnalysis[1];
    Runner.create()
        .withBean(bean)
        .run(
            context ->
                analysis[0] = new MissingClientAnalyzer().analyze(context.getStartupFailure()));
    return analysis[0];
  }
}

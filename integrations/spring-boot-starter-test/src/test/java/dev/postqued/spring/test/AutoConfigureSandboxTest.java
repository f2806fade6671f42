package dev.postqued.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A whole application whose clients talk to sandboxes. */
@SpringBootTest
@AutoConfigureSandbox({
  SandboxService.POSTQUED,
  SandboxService.POSTSYNCER,
  SandboxService.POSTQUICKAI
})
class AutoConfigureSandboxTest {

  @Autowired private Announcements announcements;
  @Autowired private Sandbox sandbox;

  @Test
  void itsPostsArriveInTheSandbox(@Autowired WholeApplication.Elsewhere elsewhere) {
    announcements.announce("2.0");

    assertThat(sandbox.journal().publications()).hasSize(1);
    assertThat(elsewhere).isNotNull();
  }

  @Test
  void theOtherServicesHaveTheirs(
      @Autowired PostSyncer postSyncer,
      @Autowired PostQuickAi postQuickAi,
      @Autowired SandboxClock clock) {
    assertThat(postSyncer.workspaces()).isNotEmpty();
    assertThat(postQuickAi.groups().list()).isNotNull();
    assertThat(clock).isSameAs(sandbox.clock());
  }

  @Test
  void theyEndWithTheApplication() {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    new SandboxCustomizer(EnumSet.of(SandboxService.POSTQUED)).customizeContext(context, null);
    context.refresh();
    Sandbox started = context.getBean(Sandbox.class);
    assertThat(started.wireMock().isRunning()).isTrue();

    context.close();

    assertThat(started.wireMock().isRunning()).isFalse();
  }
}

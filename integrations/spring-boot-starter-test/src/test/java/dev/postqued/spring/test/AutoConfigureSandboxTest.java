package dev.postqued.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.PostQued;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
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
  void noClientOfProductionReachesARealService() {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      TestPropertyValues.of(
              "postqued.clients.acme.api-key=pq_0123456789abcdef0123456789abcdef",
              "postqued.workspace-id=of-production",
              "postqued.journal.file=/nowhere/posts",
              "postsyncer.token=12345|abcdefghijklmnopqrstuvwxyz0123456789ABCD",
              "postsyncer.clients.acme.token=12345|abcdefghijklmnopqrstuvwxyz0123456789ABCD")
          .applyTo(context);
      new SandboxCustomizer(EnumSet.of(SandboxService.POSTQUED)).customizeContext(context, null);
      context.register(SandboxSlice.class);
      context.refresh();

      PostQued acme = context.getBean("acmePostQued", PostQued.class);
      assertThat(acme.accounts().list()).isNotEmpty();
      assertThat(context.containsBean("postSyncer")).isFalse();
      PostSyncer elsewhere = context.getBean("acmePostSyncer", PostSyncer.class);
      assertThatThrownBy(elsewhere::workspaces).isInstanceOf(ServiceUnavailableException.class);
    }
  }

  @Test
  void anApplicationMayHaveAClock() {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      new SandboxCustomizer(EnumSet.of(SandboxService.POSTQUED)).customizeContext(context, null);
      Clock own = Clock.systemUTC();
      context.registerBean("clock", Clock.class, () -> own);
      context.refresh();

      assertThat(context.getBean(Clock.class)).isSameAs(own);
      assertThat(context.getBean(SandboxClock.class)).isNotSameAs(own);
    }
  }

  @Test
  void theyEndWithTheApplication() {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    new SandboxCustomizer(EnumSet.of(SandboxService.POSTQUED)).customizeContext(context, null);
    context.refresh();
    Sandbox started = context.getBean(Sandbox.class);
    assertThat(isReachable(started)).isTrue();

    context.close();

    assertThat(isReachable(started)).isFalse();
  }

  private static boolean isReachable(Sandbox sandbox) {
    try (Socket unused =
        new Socket(InetAddress.getLoopbackAddress(), sandbox.baseUrl().getPort())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

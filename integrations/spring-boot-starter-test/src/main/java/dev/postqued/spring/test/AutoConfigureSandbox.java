package dev.postqued.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leads the clients of the application under test to sandboxes, whatever its properties say: their keys and addresses are
 * those of sandboxes, which are beans, and their time is that of the bean {@link dev.postqued.testkit.SandboxClock}. Waits
 * of the clients move this clock, and take no time; it goes on from test to test, so ask it rather than the machine what
 * time it is. For use with {@code @SpringBootTest}; {@link SandboxTest} has it.
 *
 * <p>Further clients, which have names, talk to the same sandboxes. A service without a sandbox has no default client, and its
 * further ones reach nothing. Before each test the sandboxes forget what happened, and so does the journal, which is in memory
 * unless the application declares one as a bean. The sandboxes end with the application. Tests that share an application must
 * not run at the same time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface AutoConfigureSandbox {

  /** The services that have a sandbox. Their clients must be on the class path. */
  SandboxService[] value() default SandboxService.POSTQUED;
}

package dev.postqued.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootContextLoader;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of what publishes: its application has the clients, their sandboxes and what the test imports, and nothing else of
 * the application. Its properties are read.
 *
 * <pre>{@code
 * @SandboxTest
 * @Import(Announcements.class)
 * class AnnouncementsTest {
 *
 *   @Test
 *   void aReleaseIsAnnounced(@Autowired Announcements announcements, @Autowired Sandbox sandbox) {
 *     announcements.announce("2.0");
 *     assertThat(sandbox.journal().publications()).hasSize(1);
 *   }
 * }
 * }</pre>
 *
 * @see AutoConfigureSandbox for a test of the whole application, with {@code @SpringBootTest}
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = SandboxSlice.class, loader = SpringBootContextLoader.class)
@AutoConfigureSandbox
public @interface SandboxTest {

  /** The services that have a sandbox. Their clients must be on the class path. */
  @AliasFor(annotation = AutoConfigureSandbox.class, attribute = "value")
  SandboxService[] value() default SandboxService.POSTQUED;
}

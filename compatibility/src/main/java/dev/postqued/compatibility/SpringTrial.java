package dev.postqued.compatibility;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The same in a bean of a Spring Boot application. */
@EnableAutoConfiguration
public class SpringTrial implements CommandLineRunner {

  /**
   * Starts the application.
   *
   * @param arguments those of {@link Trial}
   */
  public static void main(String... arguments) {
    SpringApplication application = new SpringApplication(SpringTrial.class);
    // Spring Cloud brings the classes of a web application along, and no server.
    application.setWebApplicationType(WebApplicationType.NONE);
    application.run(arguments);
  }

  @Override
  public void run(String... arguments) throws Exception {
    Trial.main(arguments);
  }
}

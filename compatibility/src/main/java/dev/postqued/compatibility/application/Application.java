package dev.postqued.compatibility.application;

import dev.postqued.PostQuedBuilder;
import dev.postqued.signatures.HmacVerifier;
import dev.postqued.spring.ClientCustomizer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** An application with a web server, a database, health and metrics. */
@SpringBootApplication
public class Application {

  static final String HEADER = "X-Signature";
  static final String SECRET = "a secret of nobody";

  // README begins
  @Bean
  ClientCustomizer<PostQuedBuilder> signatures() {
    return (client, builder) -> builder.webhookVerifier(HmacVerifier.of(HEADER, SECRET));
  }

  // README ends
}

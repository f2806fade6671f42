package dev.postqued.spring.test;

import dev.postqued.environment.Environment;
import dev.postqued.journal.Journal;
import dev.postqued.testkit.SandboxClock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The time and the journal of clients that talk to sandboxes. */
@AutoConfiguration(beforeName = "dev.postqued.spring.autoconfigure.SharedAutoConfiguration")
@ConditionalOnBean(Sandboxes.class)
class SandboxAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Environment sandboxEnvironment(SandboxClock clock) {
    return Environment.system().withClock(clock).withSleeper(clock::advance);
  }

  @Bean
  @ConditionalOnMissingBean(Journal.class)
  ForgetfulJournal sandboxJournal(Environment environment) {
    return new ForgetfulJournal(environment);
  }
}

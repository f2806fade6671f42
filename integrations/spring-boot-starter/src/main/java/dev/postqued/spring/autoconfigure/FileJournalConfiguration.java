package dev.postqued.spring.autoconfigure;

import dev.postqued.journal.Journal;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** A journal in a file, if a property names one. */
@Configuration(proxyBeanMethods = false)
@Conditional(FileNamed.class)
@ConditionalOnMissingBean(Journal.class)
final class FileJournalConfiguration {

  @Bean
  Journal postQuedJournal(JournalProperties properties) {
    return Journal.file(Objects.requireNonNull(properties.getFile(), "file"));
  }
}

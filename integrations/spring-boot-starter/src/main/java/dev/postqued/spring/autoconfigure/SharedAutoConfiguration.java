package dev.postqued.spring.autoconfigure;

import dev.postqued.jdbc.SharedDatabase;
import dev.postqued.journal.Journal;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** What all clients of an application share: the journal, and limits that are kept in a database. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
    })
@EnableConfigurationProperties(JournalProperties.class)
final class SharedAutoConfiguration {

  @Bean
  ClientFactory postQuedClientFactory(ConfigurableListableBeanFactory beans) {
    return new ClientFactory(beans);
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("postqued.journal.file")
  @ConditionalOnMissingBean(Journal.class)
  static final class InFile {

    @Bean
    Journal postQuedJournal(JournalProperties properties) {
      return Journal.file(properties.getFile());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Conditional(NoFile.class)
  @ConditionalOnClass(SharedDatabase.class)
  @ConditionalOnSingleCandidate(DataSource.class)
  @ConditionalOnProperty(name = "postqued.journal.database", matchIfMissing = true)
  static final class InDatabase {

    @Bean
    @ConditionalOnMissingBean
    SharedDatabase postQuedDatabase(DataSource dataSource) {
      return SharedDatabase.of(dataSource);
    }

    @Bean
    @ConditionalOnMissingBean
    Journal postQuedJournal(SharedDatabase database) {
      return database.journal();
    }

    @Bean
    AccountLimiters postQuedLimiters(SharedDatabase database) {
      return (service, key, tenant) ->
          database.rateLimiter(
              service + ":" + (tenant == null ? KeyFingerprint.of(service, key) : tenant));
    }
  }

  /** A file that is named takes precedence over a database that happens to be there. */
  static final class NoFile extends NoneNestedConditions {

    NoFile() {
      super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @ConditionalOnProperty("postqued.journal.file")
    static final class File {}
  }
}

package dev.postqued.spring.autoconfigure;

import dev.postqued.jdbc.SharedDatabase;
import dev.postqued.journal.Journal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Journal and limits in a database. */
@Configuration(proxyBeanMethods = false)
@Conditional(FileNamed.Not.class)
@ConditionalOnClass(SharedDatabase.class)
@ConditionalOnBean(SharedDatabase.class)
@ConditionalOnProperty(name = "postqued.journal.database", matchIfMissing = true)
final class DatabaseJournalConfiguration {

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  Journal postQuedJournal(SharedDatabase database) {
    return database.journal();
  }

  @Bean("dev.postqued.limiters")
  AccountLimiters limiters(ObjectProvider<SharedDatabase> database) {
    return (service, key, tenant) ->
        database
            .getObject()
            .rateLimiter(
                service + ":" + (tenant == null ? KeyFingerprint.of(service, key) : tenant));
  }
}

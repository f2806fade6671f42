package dev.postqued.spring.autoconfigure;

import dev.postqued.jdbc.SharedDatabase;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The database of the application, if postqued-jdbc is there. It is opened by the first client, after migrations. */
@Configuration(proxyBeanMethods = false)
@Conditional(FileNamed.Not.class)
@ConditionalOnClass(SharedDatabase.class)
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnProperty(name = "postqued.journal.database", matchIfMissing = true)
final class DatabaseConfiguration {

  @Bean("dev.postqued.database")
  @Lazy
  @DependsOnDatabaseInitialization
  @ConditionalOnMissingBean
  SharedDatabase database(DataSource dataSource) {
    try {
      return SharedDatabase.of(dataSource);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "The database of the application cannot keep the journal of the clients: "
              + e.getMessage()
              + ". Set postqued.journal.database=false to leave it alone, and postqued.journal.file"
              + " to keep the journal in a file, or declare a bean of type SharedDatabase",
          e);
    }
  }
}

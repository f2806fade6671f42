package dev.postqued.spring.autoconfigure;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What all clients of an application share: the journal, and limits that are kept in a database. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
    })
@EnableConfigurationProperties(JournalProperties.class)
@Import({
  FileJournalConfiguration.class,
  DatabaseConfiguration.class,
  DatabaseJournalConfiguration.class
})
final class SharedAutoConfiguration {

  @Bean("dev.postqued.clientFactory")
  ClientFactory clientFactory(ConfigurableListableBeanFactory beans) {
    return new ClientFactory(beans);
  }
}

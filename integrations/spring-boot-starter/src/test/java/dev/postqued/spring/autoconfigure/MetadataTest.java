package dev.postqued.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What editors show of the properties. */
class MetadataTest {

  @Test
  void eachPropertyIsDescribed() throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonNode property : metadata().get("properties")) {
      names.add(property.get("name").textValue());
      assertThat(property.path("description").asText(""))
          .as(property.get("name").textValue())
          .isNotBlank();
    }
    assertThat(names)
        .contains(
            "postqued.api-key",
            "postqued.api-version",
            "postqued.call-timeout",
            "postqued.clients",
            "postqued.journal.database",
            "postqued.journal.file",
            "postqued.webhook-path",
            "postsyncer.token",
            "postsyncer.webhook-secrets",
            "postquickai.credit-budget.videos",
            "postquickai.plan");
  }

  private static JsonNode metadata() throws IOException {
    try (InputStream in =
        PostQuedProperties.class.getResourceAsStream(
            "/META-INF/spring-configuration-metadata.json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}

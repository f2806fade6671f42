package dev.postqued.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

/** What editors show of the properties. */
class MetadataTest {

  @Test
  void eachPropertyIsDescribed() throws IOException {
    List<String> names = new ArrayList<>();
    for (Object entry : (List<?>) metadata().get("properties")) {
      Map<?, ?> property = (Map<?, ?>) entry;
      names.add((String) property.get("name"));
      assertThat((String) property.get("description"))
          .as((String) property.get("name"))
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

  private static Map<String, Object> metadata() throws IOException {
    try (InputStream in =
        PostQuedProperties.class.getResourceAsStream(
            "/META-INF/spring-configuration-metadata.json")) {
      return JsonParserFactory.getJsonParser()
          .parseMap(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}

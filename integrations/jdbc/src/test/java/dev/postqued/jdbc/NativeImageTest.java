package dev.postqued.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.jdbc.internal.Dialect;
import dev.postqued.jdbc.internal.PostgreSql;
import dev.postqued.jdbc.internal.Sqlite;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NativeImageTest {

  @Test
  void theScriptsAreInANativeImage() throws Exception {
    String name = "/META-INF/native-image/dev.postqued/postqued-jdbc/resource-config.json";
    try (InputStream config = SharedDatabase.class.getResourceAsStream(name)) {
      String text = new String(config.readAllBytes(), StandardCharsets.UTF_8);
      Matcher pattern = Pattern.compile("\"pattern\": \"(.*)\"").matcher(text);
      assertThat(pattern.find()).isTrue();
      Pattern scripts = Pattern.compile(pattern.group(1).replace("\\\\", "\\"));

      for (Dialect dialect : List.of(new PostgreSql(), new Sqlite())) {
        for (int version = 1; version <= SharedDatabase.VERSION; version++) {
          String script = "dev/postqued/jdbc/" + dialect.scripts() + "/" + version + ".sql";
          assertThat(script).matches(scripts);
          assertThat(SharedDatabase.class.getResource("/" + script)).isNotNull();
        }
      }
    }
  }
}

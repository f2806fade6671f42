package dev.postqued;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources must not name. */
class NamesInSourcesTest {

  private static final Path CORE = Path.of(System.getProperty("repository.root"), "postqued-core");

  @Test
  void coreNamesNoPlatform() throws IOException {
    for (Path file : sources("media", "engine", "client")) {
      assertThat(withoutComments(Files.readString(file)).toLowerCase(Locale.ROOT))
          .as("code of %s, since platforms are added by modules beside core", file.getFileName())
          .doesNotContain("\"tiktok\"", "class tiktok", "postqued.tiktok");
    }
  }

  @Test
  void theEngineNamesNoVendor() throws IOException {
    Pattern prefix = Pattern.compile("dev\\.postqued");
    for (Path file : sources("engine", "media")) {
      assertThat(prefix.matcher(Files.readString(file)).replaceAll("").toLowerCase(Locale.ROOT))
          .as("text of %s, since every service declares what is special about it", file)
          .doesNotContain("postqued", "postsyncer", "postquick", "tiktok", "pq_", "/v1", "/v2");
    }
  }

  private static List<Path> sources(String... modules) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : modules) {
      try (Stream<Path> files = Files.walk(CORE.resolve(module).resolve("src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    assertThat(sources).hasSizeGreaterThan(30);
    return sources;
  }

  private static String withoutComments(String source) {
    return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
  }
}

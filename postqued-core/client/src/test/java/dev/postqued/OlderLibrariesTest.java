package dev.postqued;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a program sees whose BOM has lowered a library too far. */
class OlderLibrariesTest {

  @Test
  void anOlderLibraryIsRefusedWhenAClientIsBuilt() throws Exception {
    try (Without older =
        new Without(
            "org.apache.hc.client5.http.io.DetachedSocketFactory",
            "io.github.resilience4j.core.functions.Either")) {
      Class<?> client = older.loadClass(PostQued.class.getName());
      Object builder = client.getMethod("builder", String.class).invoke(null, "pq_test");

      assertThatThrownBy(() -> builder.getClass().getMethod("build").invoke(builder))
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContainingAll(
              "org.apache.httpcomponents.client5:httpclient5 is 5.",
              "5.4 or newer",
              "httpclient5.version",
              "io.github.resilience4j:resilience4j-core is 2.",
              "2.2 or newer");
    }
  }

  /** The class path of the tests without what older versions of libraries do not have. */
  private static final class Without extends URLClassLoader {

    private final List<String> missing;

    Without(String... missing) {
      super(classPath(), ClassLoader.getPlatformClassLoader());
      this.missing = List.of(missing);
    }

    private static URL[] classPath() {
      return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
          .map(
              entry -> {
                try {
                  return Path.of(entry).toUri().toURL();
                } catch (MalformedURLException e) {
                  throw new IllegalArgumentException(entry, e);
                }
              })
          .toArray(URL[]::new);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (missing.contains(name)) {
        throw new ClassNotFoundException(name);
      }
      return super.findClass(name);
    }
  }
}

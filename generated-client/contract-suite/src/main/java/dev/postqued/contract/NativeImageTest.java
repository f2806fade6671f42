package dev.postqued.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Param;
import feign.RequestLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The metadata for GraalVM's native-image against the classes that were compiled: what Feign makes a proxy
 * of, what it creates by its constructor, and what Jackson reads and writes.
 */
@ExtendWith(Subject.Resolver.class)
final class NativeImageTest {

  private static final Set<String> WHOLE =
      Set.of("allDeclaredConstructors", "allDeclaredFields", "allDeclaredMethods");

  @Test
  void everyInterfaceIsAProxy(Subject subject) throws Exception {
    Set<String> proxies = new TreeSet<>();
    read(subject, "proxy-config.json")
        .forEach(proxy -> proxies.add(proxy.path("interfaces").path(0).asText()));

    assertThat(proxies).isNotEmpty().isEqualTo(names(classes(subject).filter(c -> isApi(c))));
  }

  @Test
  void everyReflectiveUseIsListed(Subject subject) throws Exception {
    Map<String, Set<String>> expected = new TreeMap<>();
    classes(subject)
        .forEach(
            type -> {
              Set<String> uses = uses(subject, type);
              if (!uses.isEmpty()) {
                expected.put(type.getName(), uses);
              }
            });

    assertThat(listed(subject)).isEqualTo(expected);
  }

  private static Set<String> uses(Subject subject, Class<?> type) {
    if (isApi(type)) {
      return Set.of("allPublicMethods");
    }
    if (Param.Expander.class.isAssignableFrom(type)) {
      return Set.of("allDeclaredConstructors");
    }
    if (!type.getPackageName().equals(subject.bindings() + ".model")) {
      return Set.of();
    }
    if (type.getSimpleName().equals("Lenient") || type.isAnonymousClass()) {
      return Set.of();
    }
    if (type.isInterface()) {
      return type.getAnnotations().length == 0 ? Set.of() : Set.of("allDeclaredMethods");
    }
    return WHOLE;
  }

  private static boolean isApi(Class<?> type) {
    return type.isInterface()
        && Stream.of(type.getMethods()).anyMatch(m -> m.isAnnotationPresent(RequestLine.class));
  }

  private static Map<String, Set<String>> listed(Subject subject) throws IOException {
    Map<String, Set<String>> listed = new TreeMap<>();
    for (JsonNode entry : read(subject, "reflect-config.json")) {
      Set<String> uses = new TreeSet<>();
      entry.fieldNames().forEachRemaining(uses::add);
      uses.remove("name");
      assertThat(listed.put(entry.path("name").asText(), uses)).as("listed twice").isNull();
    }
    return listed;
  }

  private static JsonNode read(Subject subject, String file) throws IOException {
    String name = "META-INF/native-image/" + subject.bindings() + ".api/" + file;
    try (InputStream content = loader().getResourceAsStream(name)) {
      assertThat(content).as(name).isNotNull();
      return new ObjectMapper().readTree(content);
    }
  }

  private static Stream<Class<?>> classes(Subject subject) throws Exception {
    Path root =
        Path.of(anchor(subject).getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root.resolve(subject.bindings().replace('.', '/')))) {
      return files
          .map(file -> root.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .<Class<?>>map(NativeImageTest::load)
          .toList()
          .stream();
    }
  }

  private static Class<?> anchor(Subject subject) {
    return load(subject.bindings() + ".api.PercentEncoded");
  }

  private static ClassLoader loader() {
    return requireNonNull(Thread.currentThread().getContextClassLoader());
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, loader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> names(Stream<Class<?>> classes) {
    return classes.map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
  }
}

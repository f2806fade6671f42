package dev.postqued.regeneration.tricky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each row of the tables beside this test is a document. Its bindings compile without a warning, send
 * what the row says and read what it says; or the document is refused, with the words in the row. A
 * value that cannot be sent is rejected with the words of the column {@code thrown}, and nothing is sent.
 */
class TrickyDocumentsTest {
  private static final List<String> TABLES =
      List.of(
          "parameters", "bodies", "answers", "schemas", "unions", "names", "documents", "lenient");
  private static final List<Row> ROWS = new ArrayList<>();

  @TempDir private static Path folder;
  private static Build build;
  private static Caller caller;
  private static URLClassLoader loader;

  @BeforeAll
  static void build() throws IOException {
    ROWS.clear();
    for (String table : TABLES) {
      try (InputStream text = TrickyDocumentsTest.class.getResourceAsStream(table + ".md")) {
        ROWS.addAll(Row.read(table, new String(text.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    build = new Build(folder);
    build.all(ROWS);
    URL[] classes = {Files.createDirectories(build.classes()).toUri().toURL()};
    loader = new URLClassLoader(classes, TrickyDocumentsTest.class.getClassLoader());
    caller = new Caller(folder);
  }

  @AfterAll
  static void close() throws IOException {
    caller.close();
    loader.close();
  }

  @TestFactory
  Stream<DynamicTest> isGeneratedRightlyOrRefused() {
    return ROWS.stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> check(row)));
  }

  private static void check(Row row) throws Exception {
    String refused = row.cell("refused");
    assertThat(build.refusal(row)).contains(refused);
    if (refused.isEmpty()) {
      assertThat(build.refusal(row)).isEmpty();
      assertThat(build.complaints(row)).isEmpty();
      for (String text : row.cell("Java").split(" // ", -1)) {
        assertThat(build.text(row)).contains(text);
      }
      call(row);
    }
  }

  private static void call(Row row) throws Exception {
    String value = row.cell("value");
    String call = row.cell("call");
    String answer = row.cell("answer");
    if (!value.isEmpty()) {
      send("putThing", "{body: " + value + "}", "200 " + json(value), row);
      JsonNode sent = Row.yaml(caller.sent().get(caller.sent().size() - 1));
      assertThat(sent).isEqualTo(Row.yaml(value));
    }
    if (!call.isEmpty()) {
      String[] parts = call.split(" ", 2);
      boolean named = parts[0].matches("[a-z]\\w+");
      String method = named ? parts[0] : row.cells().containsKey("body") ? "putThing" : "getThing";
      String arguments = named ? (parts.length > 1 ? parts[1] : "{}") : call;
      if (row.cell("thrown").isEmpty()) {
        send(method, arguments, answer, row);
        assertSent(row.cell("sent"));
      } else {
        caller.forget();
        assertThatThrownBy(() -> send(method, arguments, answer, row)).hasMessage(row.cell("thrown"));
        assertThat(caller.sent()).isEmpty();
      }
    } else if (!answer.isEmpty()) {
      send("getThing", "{}", answer, row);
    }
  }

  private static String json(String value) throws IOException {
    return Caller.JSON.writeValueAsString(Row.yaml(value));
  }

  private static void send(String name, String arguments, String answer, Row row) throws Exception {
    Object read;
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      read = caller.call(method(row, name), Row.yaml(arguments), answer.isEmpty() ? "204" : answer);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      thread.setContextClassLoader(before);
    }
    if (!row.cell("read").isEmpty()) {
      assertThat(text(read)).isEqualTo(row.cell("read"));
    } else if (!row.cell("value").isEmpty()) {
      assertThat(Row.yaml(Caller.JSON.writeValueAsString(read)))
          .isEqualTo(Row.yaml(row.cell("value")));
    }
  }

  private static String text(Object read) throws IOException {
    return read instanceof InputStream stream
        ? new String(stream.readAllBytes(), StandardCharsets.UTF_8)
        : String.valueOf(read);
  }

  private static Method method(Row row, String name) throws IOException, ClassNotFoundException {
    Path api = build.classes().resolve(Build.base(row).replace('.', '/')).resolve("api");
    try (Stream<Path> files = Files.list(api)) {
      for (Path file : files.sorted().toList()) {
        String simple = file.getFileName().toString().replace(".class", "");
        Class<?> type = Class.forName(Build.base(row) + ".api." + simple, true, loader);
        for (Method method : type.getDeclaredMethods()) {
          if (type.isInterface() && method.getName().equals(name)) {
            return method;
          }
        }
      }
    }
    throw new AssertionError("there is no " + name);
  }

  private static void assertSent(String expected) {
    List<String> sent = caller.sent();
    String body = sent.get(sent.size() - 1);
    for (String piece : expected.split(" // ", -1)) {
      if (piece.matches("[A-Z]+ /.*")) {
        assertThat(sent.get(0)).isEqualTo(piece);
      } else if (piece.matches("no [A-Z].*")) {
        assertThat(sent).noneMatch(line -> line.startsWith(piece.substring(3)));
      } else if (piece.matches("[A-Z][A-Za-z-]*:( .*)?")) {
        assertThat(sent).anyMatch(line -> line.strip().equalsIgnoreCase(piece));
      } else if (piece.startsWith("{") || piece.startsWith("[")) {
        assertThat(Row.yaml(body)).isEqualTo(Row.yaml(piece));
      } else if (!piece.isEmpty()) {
        assertThat(body).isEqualTo(piece.equals("nothing") ? "" : piece);
      }
    }
  }
}

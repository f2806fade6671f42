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
import java.util.List;
import java.util.stream.Stream;

/** Calls bindings that are compiled, and compares what is sent and read with what the row says. */
final class Trial implements AutoCloseable {
  private final Path classes;
  private final URLClassLoader loader;
  private final Caller caller;

  /**
   * Starts a server.
   *
   * @param classes the bindings
   * @param files for files that are sent
   */
  Trial(Path classes, Path files) throws IOException {
    this.classes = Files.createDirectories(classes);
    loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Trial.class.getClassLoader());
    caller = new Caller(files);
  }

  @Override
  public void close() throws IOException {
    caller.close();
    loader.close();
  }

  void call(Row row) throws Exception {
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
      boolean named = parts[0].matches("[a-z_]\\w+");
      String method = named ? parts[0] : row.cells().containsKey("body") ? "putThing" : "getThing";
      String arguments = named ? (parts.length > 1 ? parts[1] : "{}") : call;
      if (row.cell("thrown").isEmpty()) {
        send(method, arguments, answer, row);
        assertSent(row.cell("sent"));
      } else {
        caller.forget();
        assertThatThrownBy(() -> send(method, arguments, answer, row))
            .hasMessage(row.cell("thrown"));
        assertThat(caller.sent()).isEmpty();
      }
    } else if (!answer.isEmpty()) {
      send("getThing", "{}", answer, row);
    }
  }

  private static String json(String value) throws IOException {
    return Caller.JSON.writeValueAsString(Row.yaml(value));
  }

  private void send(String name, String arguments, String answer, Row row) throws Exception {
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

  private Method method(Row row, String name) throws IOException, ClassNotFoundException {
    Path api = classes.resolve(Build.base(row).replace('.', '/')).resolve("api");
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

  private void assertSent(String expected) {
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

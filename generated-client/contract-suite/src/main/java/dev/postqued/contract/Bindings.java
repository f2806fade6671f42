package dev.postqued.contract;

import static java.util.Objects.requireNonNull;

import feign.RequestLine;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The generated interfaces and records of a package. */
final class Bindings {
  private final String base;
  private final ClassLoader loader;
  private final List<Class<?>> interfaces = new ArrayList<>();

  Bindings(String base) {
    this.base = base;
    this.loader = requireNonNull(Thread.currentThread().getContextClassLoader());
    URL folder =
        requireNonNull(loader.getResource((base + ".api").replace('.', '/')), "no bindings");
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        if (!name.equals("package-info")) {
          Class<?> type = load(base + ".api." + name);
          if (type.isInterface()) {
            interfaces.add(type);
          }
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("there is no " + name, e);
    }
  }

  /** The record of a schema. */
  Class<?> model(String schema) {
    return load(base + ".model." + schema);
  }

  /** Every method that is an operation, by the id of the operation. */
  Map<String, Method> methods() {
    Map<String, Method> methods = new TreeMap<>();
    for (Class<?> api : interfaces) {
      for (Method method : api.getMethods()) {
        if (method.isAnnotationPresent(RequestLine.class)
            && !isCalledByAnother(method)
            && methods.put(method.getName(), method) != null) {
          throw new AssertionError("two methods are called " + method.getName());
        }
      }
    }
    return methods;
  }

  /** What Feign cannot make of its arguments, an operation hands on to methods beside it. */
  private static boolean isCalledByAnother(Method method) {
    String name = method.getName().replaceFirst("(Sent|WithoutBody)$", "");
    return !method.isDefault()
        && !name.equals(method.getName())
        && Stream.of(method.getDeclaringClass().getMethods())
            .anyMatch(other -> other.isDefault() && other.getName().equals(name));
  }

  Method method(Operation operation) {
    Method method = methods().get(operation.id());
    if (method == null) {
      throw new AssertionError("there is no method for " + operation + ", " + operation.id());
    }
    return method;
  }

  /** Tells whether the operation is called on a server that its caller names. */
  static boolean hasServer(Method method) {
    return List.of(method.getParameterTypes()).contains(URI.class);
  }
}

package dev.postqued.platforms;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.publishing.PlatformOptions;
import dev.postqued.tiktok.CreatorInfo;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Calls each setter of options, to see what it sends. */
final class Setters {

  private static final Map<Class<?>, Object> ARGUMENTS =
      Map.of(
          boolean.class,
          true,
          int.class,
          1,
          String.class,
          "text",
          String[].class,
          new String[] {"text"},
          URI.class,
          URI.create("https://example.com/"),
          Duration.class,
          Duration.ofSeconds(2),
          Map.class,
          Map.of("x", 1));

  private Setters() {}

  /** Returns calls by the names of the options that they set, each with what it sends. */
  static Map<String, String> of(PlatformOptions options) {
    Map<String, Method> setters = new TreeMap<>();
    Stream.of(options.getClass().getMethods())
        .filter(
            method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 1)
        // Compared with, not sent.
        .filter(method -> !method.getParameterTypes()[0].equals(CreatorInfo.class))
        .filter(method -> PlatformOptions.class.isAssignableFrom(method.getReturnType()))
        .forEach(method -> setters.put(method.getName(), method));
    Map<String, String> calls = new LinkedHashMap<>();
    for (Method setter : setters.values()) {
      Map<String, Object> sent = new LinkedHashMap<>(call(options, setter).values());
      sent.keySet().removeAll(options.values().keySet());
      Set<String> names = sent.keySet();
      if (names.size() != 1) {
        throw new IllegalStateException(setter + " sets " + names);
      }
      String name = names.iterator().next();
      calls.put(name, setter.getName() + "(...)" + " sends " + json(sent.get(name)));
    }
    return calls;
  }

  private static PlatformOptions call(PlatformOptions options, Method setter) {
    Class<?> type = setter.getParameterTypes()[0];
    try {
      Object argument = ARGUMENTS.get(type);
      if (argument == null) {
        argument = constant(type);
      }
      return (PlatformOptions) setter.invoke(options, argument);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(setter + " takes what is not known here", e);
    }
  }

  /** Returns the first constant of an open set. */
  private static Object constant(Class<?> type) throws IllegalAccessException {
    return Stream.of(type.getFields())
        .filter(field -> field.getType() == type)
        .min((one, other) -> one.getName().compareTo(other.getName()))
        .orElseThrow(() -> new IllegalStateException("no argument for " + type))
        .get(null);
  }

  private static String json(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

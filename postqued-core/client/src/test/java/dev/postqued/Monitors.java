package dev.postqued;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.bytebuddy.jar.asm.ClassReader;

/**
 * Finds what is called while a monitor is held: in a synchronized method, in a synchronized block, or
 * in a method of the same classes that is called there, however far down. A call of an interface
 * counts as a call of each class that implements it, and a lambda as called where it is made.
 */
final class Monitors {

  /** A method that is called. */
  record Call(Class<?> owner, String name, String descriptor) {

    private boolean mayRun(Class<?> type, Call method) {
      return name.equals(method.name)
          && descriptor.equals(method.descriptor)
          && (owner.isAssignableFrom(type) || type.isAssignableFrom(owner));
    }

    @Override
    public String toString() {
      return owner.getName() + "." + name;
    }
  }

  /** What a method calls, and what of that while it holds a monitor. */
  record Body(List<Call> calls, List<Call> held) {}

  private final Map<Call, Body> methods = new LinkedHashMap<>();

  private Monitors() {}

  static Monitors in(Collection<Class<?>> types) {
    Monitors monitors = new Monitors();
    for (Class<?> type : types) {
      String file = "/" + type.getName().replace('.', '/') + ".class";
      try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
        new ClassReader(in)
            .accept(new MonitorReader(type, monitors.methods), ClassReader.SKIP_DEBUG);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return monitors;
  }

  /** How many methods hold a monitor while they call something. */
  long holders() {
    return methods.values().stream().filter(body -> !body.held().isEmpty()).count();
  }

  /** Names the methods that hold a monitor across such a call, each with the call. */
  Set<String> across(Predicate<Call> forbidden) {
    Set<String> found = new TreeSet<>();
    methods.forEach(
        (method, body) ->
            reached(body.held()).stream()
                .filter(forbidden)
                .forEach(call -> found.add(method + " -> " + call)));
    return found;
  }

  private Set<Call> reached(List<Call> from) {
    Deque<Call> open = new ArrayDeque<>(from);
    Set<Call> reached = new HashSet<>();
    while (!open.isEmpty()) {
      Call call = open.pop();
      if (reached.add(call)) {
        implementations(call).forEach(method -> open.addAll(methods.get(method).calls()));
      }
    }
    return reached;
  }

  private List<Call> implementations(Call call) {
    List<Call> found = new ArrayList<>();
    for (Call method : methods.keySet()) {
      if (call.mayRun(method.owner(), method)) {
        found.add(method);
      }
    }
    return found;
  }
}

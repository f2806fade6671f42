package dev.postqued.benchmarks.journals;

import dev.postqued.environment.Environment;
import dev.postqued.environment.JournalFiles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** The disks of this machine, but for what forces them. */
final class Unforced {

  private Unforced() {}

  static Environment environment() {
    JournalFiles files = JournalFiles.system();
    JournalFiles unforced =
        (JournalFiles)
            Proxy.newProxyInstance(
                Unforced.class.getClassLoader(),
                new Class<?>[] {JournalFiles.class},
                (proxy, method, arguments) -> {
                  Object result = invoke(method, files, arguments);
                  return result instanceof JournalFiles.OpenFile file ? unforced(file) : result;
                });
    return Environment.system().withJournalFiles(unforced);
  }

  private static Object unforced(JournalFiles.OpenFile file) {
    return Proxy.newProxyInstance(
        Unforced.class.getClassLoader(),
        new Class<?>[] {JournalFiles.OpenFile.class},
        (proxy, method, arguments) ->
            method.getName().equals("force") ? null : invoke(method, file, arguments));
  }

  private static @Nullable Object invoke(
      Method method, Object target, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}

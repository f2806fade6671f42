package dev.postqued.benchmarks.journals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the lines of the same file into a map by their keys, as one would write it by hand. */
final class ReadMain {

  private static final int KEY = 12;

  private ReadMain() {}

  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    Map<String, String> entries = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[1]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(" ", KEY + 2);
        if (parts.length > KEY) {
          entries.put(parts[KEY], line);
        }
      }
    }
    System.out.printf(
        Locale.ROOT, "opened %.3f %d%n", (System.nanoTime() - start) / 1e9, entries.size());
  }
}

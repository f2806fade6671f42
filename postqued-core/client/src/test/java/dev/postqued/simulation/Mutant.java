package dev.postqued.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The product with one change.
 *
 * @param name what is wrong with it
 * @param source the file that is changed, below postqued-core
 * @param before a text that occurs once in it
 * @param after what takes its place
 */
record Mutant(String name, String source, String before, String after) {

  private static final Path ROOT =
      Path.of(System.getProperty("repository.root", "../..")).resolve("postqued-core");

  /** A change of the engine. */
  static Mutant ofEngine(String name, String type, String before, String after) {
    return new Mutant(name, "engine/src/main/java/dev/postqued/" + type + ".java", before, after);
  }

  /** A change of the client. */
  static Mutant ofClient(String name, String type, String before, String after) {
    return new Mutant(name, "client/src/main/java/dev/postqued/" + type + ".java", before, after);
  }

  /** Compiles the changed file: class files by the names of their classes. */
  Map<String, byte[]> classes() throws IOException {
    String code = Files.readString(ROOT.resolve(source));
    int at = code.indexOf(before);
    if (at < 0 || code.indexOf(before, at + 1) >= 0) {
      throw new IllegalStateException(
          "the mutant '%s' needs a text that occurs once in %s:%n%s"
              .formatted(name, source, before));
    }
    String type = source.substring(source.lastIndexOf('/') + 1);
    return MemoryCompiler.compile(type, code.replace(before, after));
  }

  @Override
  public String toString() {
    return name;
  }
}

package dev.postqued.compatibility;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A class path as Maven resolved it.
 *
 * @param id the folder of its POM
 * @param name what it is called in the table
 * @param works whether the client can be built on it
 * @param jars the jars
 */
record ClassPath(String id, String name, boolean works, String jars) {

  /** Those of class-paths itself, and of each of its folders. */
  static List<ClassPath> all(Path classPaths) throws IOException {
    List<ClassPath> all = new ArrayList<>();
    all.add(read(classPaths));
    all.addAll(below(classPaths));
    return all;
  }

  /** Those of each folder that has a POM. */
  static List<ClassPath> below(Path parent) throws IOException {
    List<ClassPath> below = new ArrayList<>();
    try (Stream<Path> folders = Files.list(parent)) {
      for (Path folder :
          folders.filter(f -> Files.exists(f.resolve("pom.xml"))).sorted().toList()) {
        below.add(read(folder));
      }
    }
    return below;
  }

  private static ClassPath read(Path folder) throws IOException {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("target/class-path.properties"))) {
      values.load(reader);
    }
    return new ClassPath(
        folder.getFileName().toString(),
        values.getProperty("name"),
        Boolean.parseBoolean(values.getProperty("works")),
        values.getProperty("jars"));
  }

  boolean hasSpringBoot() {
    return jars.contains("spring-boot-autoconfigure");
  }
}

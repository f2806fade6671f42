package dev.postqued.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The README of the repository. */
final class Readme {

  static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  private static final Pattern DEPENDENCY =
      Pattern.compile("<artifactId>(.*)</artifactId>\\s*<version>(.*)</version>");

  private Readme() {}

  static String text() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  /** The first block of a language that contains a text. */
  static String block(String language, String containing) throws IOException {
    return BLOCK
        .matcher(text())
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .filter(body -> body.contains(containing))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + language + " block with " + containing));
  }

  /** The versions of the dependencies that readers are told to add, by artifact. */
  static Map<String, String> dependencies() throws IOException {
    return DEPENDENCY
        .matcher(text())
        .results()
        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  }
}

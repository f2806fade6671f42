package dev.postqued.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java in the documents of the repository, and the regions of its sources that are shown there. White
 * space does not count: where a line is broken depends on how far in it stands.
 */
final class Snippets {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```java\\n(.*?)^ *```$");

  private static final Pattern REGION =
      Pattern.compile("(?ms)^ *// README begins\\n(.*?)(?:^ *// README ends$|\\z)");

  private Snippets() {}

  /** Each block of Java in a document, and where it is. */
  static Map<String, Path> shown() throws IOException {
    return found(".md", BLOCK);
  }

  /**
   * Each region of a source, and where it is. Some things a test cannot take from where a reader's program
   * takes them: the client from the environment or with its key, and the file from the working directory.
   */
  static Map<String, Path> compiled() throws IOException {
    Map<String, Path> compiled = new LinkedHashMap<>();
    found(".java", REGION)
        .forEach(
            (code, file) ->
                compiled.put(
                    code.replace("testClient()", "PostQued.fromEnv()")
                        .replace("testBuilder()", "PostQued.builder(apiKey)")
                        .replace("testFile(", "Path.of("),
                    file));
    return compiled;
  }

  private static Map<String, Path> found(String suffix, Pattern pattern) throws IOException {
    Map<String, Path> found = new LinkedHashMap<>();
    for (Path file : Documents.files(suffix)) {
      Matcher matcher = pattern.matcher(Files.readString(file));
      while (matcher.find()) {
        found.put(matcher.group(1).replaceAll("\\s", ""), Documents.ROOT.relativize(file));
      }
    }
    return found;
  }
}

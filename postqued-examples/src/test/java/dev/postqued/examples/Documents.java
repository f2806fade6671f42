package dev.postqued.examples;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The documents of the repository: its Markdown files, except for those that a build generates. */
final class Documents {

  static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  private static final Pattern DEPENDENCY =
      Pattern.compile("<artifactId>(.*)</artifactId>\\s*<version>(.*)</version>");

  private Documents() {}

  static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  /** The first block of a language that contains a text. */
  static String block(String language, String containing) throws IOException {
    return BLOCK
        .matcher(all())
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .filter(body -> body.contains(containing))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + language + " block with " + containing));
  }

  /** The versions of the dependencies that readers are asked to add, by artifact. */
  static Map<String, Set<String>> dependencies() throws IOException {
    return DEPENDENCY
        .matcher(all())
        .results()
        .collect(
            Collectors.groupingBy(
                found -> found.group(1),
                Collectors.mapping(found -> found.group(2), Collectors.toSet())));
  }

  private static String all() throws IOException {
    StringBuilder texts = new StringBuilder();
    for (Path document : files(".md")) {
      texts.append(Files.readString(document)).append('\n');
    }
    return texts.toString();
  }

  /** The files of the repository with this suffix. */
  static List<Path> files(String suffix) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean generated = name.equals("target") || name.matches("\\.\\w.*");
            return generated ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(suffix)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}

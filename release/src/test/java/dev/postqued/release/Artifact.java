package dev.postqued.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A module of this repository, as its POM describes it. */
record Artifact(Path folder, Element pom) {

  static final Path ROOT = Path.of(System.getProperty("repository.root"));

  /** Returns the modules that a release publishes as jars. */
  static List<Artifact> jars() {
    return published().filter(artifact -> artifact.text("packaging").isEmpty()).toList();
  }

  /** Returns all that a release publishes, parents and the bill of materials too. */
  static Stream<Artifact> published() {
    return modules(ROOT).filter(Artifact::isPublished);
  }

  static Artifact in(Path folder) {
    return new Artifact(folder, read(folder.resolve("pom.xml")));
  }

  /** Follows the modules of all profiles: some are switched off here and there, none in a release. */
  private static Stream<Artifact> modules(Path folder) {
    Artifact artifact = in(folder);
    var modules = artifact.pom.getElementsByTagName("module");
    return Stream.concat(
            Stream.of(artifact),
            Stream.iterate(0, i -> i < modules.getLength(), i -> i + 1)
                .map(i -> folder.resolve(modules.item(i).getTextContent()).normalize())
                .flatMap(Artifact::modules))
        .distinct();
  }

  /** Benchmarks, and what tests the others, name this property. */
  private boolean isPublished() {
    return pom.getElementsByTagName("maven.deploy.skip").getLength() == 0
        && !folder.startsWith(ROOT.resolve("compatibility"));
  }

  static Element read(Path file) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(file.toFile())
          .getDocumentElement();
    } catch (Exception e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }

  String name() {
    return text("artifactId").orElseThrow();
  }

  /** Returns the text of an element of the project itself. */
  Optional<String> text(String element) {
    return child(pom, element).map(Node::getTextContent);
  }

  static Optional<Element> child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  Path built(String name) {
    return folder.resolve("target").resolve(name);
  }

  /** Returns a jar of this artifact. */
  Path jar(String classifier) {
    try (Stream<Path> files = Files.list(folder.resolve("target"))) {
      return files
          .filter(
              file ->
                  file.getFileName()
                      .toString()
                      .matches(name() + "-[0-9][0-9A-Z.-]*" + classifier + "[.]jar"))
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException(name() + classifier + " is not built: " + folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Artifact artifact && artifact.folder.equals(folder);
  }

  @Override
  public int hashCode() {
    return folder.hashCode();
  }

  @Override
  public String toString() {
    return name();
  }
}

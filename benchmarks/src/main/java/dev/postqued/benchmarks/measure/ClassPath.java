package dev.postqued.benchmarks.measure;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The jars beside the benchmarks, and which of them a contestant gets. */
public final class ClassPath {

  private static final String TREE = "/dependencies.txt";

  private final Path own;
  private final DependencyTree tree;

  private ClassPath(Path own, DependencyTree tree) {
    this.own = own;
    this.tree = tree;
  }

  /** Finds them where the build put them: beside the jar of this class. */
  public static ClassPath find() {
    try (InputStream lines =
        Objects.requireNonNull(ClassPath.class.getResourceAsStream(TREE), TREE)) {
      Path own =
          Path.of(ClassPath.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      String text = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
      return new ClassPath(own, DependencyTree.parse(text.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jars that come with a peer, without the benchmarks. */
  public List<Path> jarsOf(Peer peer) {
    return paths(peer.roots());
  }

  /** A command that runs a class of the benchmarks with nothing but what a peer needs. */
  public List<String> java(Peer peer, List<String> options, Class<?> main) {
    return java(jarsOf(peer), options, main);
  }

  /**
   * A command that runs a class of the benchmarks with the sandbox, as users have it: the rest is inside its jar, which
   * the tree of a build that makes both does not know.
   */
  public List<String> javaWithSandbox(List<String> options, Class<?> main) {
    List<Path> jars = new ArrayList<>();
    jars.add(lib(tree.jarOf("dev.postqued:postqued-testkit")));
    jars.addAll(
        paths(
            List.of(
                "org.wiremock:wiremock-standalone",
                "org.slf4j:slf4j-api",
                "org.jspecify:jspecify")));
    return java(jars, options, main);
  }

  private List<String> java(List<Path> jars, List<String> options, Class<?> main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    List<Path> all = new ArrayList<>(List.of(own));
    all.addAll(jars);
    command.add(all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(main.getName());
    return command;
  }

  private List<Path> paths(List<String> roots) {
    return tree.jarsOf(roots).stream().map(this::lib).toList();
  }

  private Path lib(String jar) {
    return own.resolveSibling("lib").resolve(jar);
  }
}

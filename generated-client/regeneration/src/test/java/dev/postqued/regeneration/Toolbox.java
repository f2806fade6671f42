package dev.postqued.regeneration;

import java.nio.file.Path;
import java.util.List;

/** What other packages of tests need of this one. */
public final class Toolbox {

  private Toolbox() {}

  /**
   * The templates of this project.
   *
   * @return their folder
   */
  public static Path templates() {
    return new Project(Documents.ROOT).templates();
  }

  /**
   * How the bindings are compiled.
   *
   * @return the options of javac but where the classes go
   */
  public static List<String> compilerOptions() {
    return BuiltBindings.options();
  }
}

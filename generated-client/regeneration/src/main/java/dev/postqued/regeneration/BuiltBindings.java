package dev.postqued.regeneration;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.postqued.generator.RecordsCodegen;
import feign.RequestLine;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Bindings that are generated and compiled outside of Maven, by the same generator and templates. */
final class BuiltBindings {
  private final Path sources;
  private final Path classes;
  private final Path jar;

  private BuiltBindings(Path folder) throws IOException {
    sources = Files.createDirectories(folder.resolve("sources"));
    classes = Files.createDirectories(folder.resolve("classes"));
    jar = folder.resolve("bindings.jar");
  }

  /**
   * Builds bindings.
   *
   * @param templates the templates of this project
   * @param document the document they are generated from
   * @param base the package they are put in
   * @param folder where sources, classes and the jar go
   * @throws IllegalStateException if a generated source has an error or a warning
   */
  static BuiltBindings of(Path templates, Path document, String base, Path folder)
      throws IOException {
    BuiltBindings bindings = new BuiltBindings(folder);
    bindings.generate(templates, document, base);
    bindings.compile();
    bindings.copyMetadata();
    bindings.pack();
    return bindings;
  }

  /** Where the classes are. */
  Path classes() {
    return classes;
  }

  Path jar() {
    return jar;
  }

  private void generate(Path templates, Path document, String base) {
    CodegenConfigurator settings =
        new CodegenConfigurator()
            .setGeneratorName(RecordsCodegen.class.getName())
            .setInputSpec(document.toString())
            .setTemplateDir(templates.toString())
            .setOutputDir(sources.toString())
            .setApiPackage(base + ".api")
            .setModelPackage(base + ".model")
            // RecordsCodegen validates it.
            .setValidateSpec(false)
            .addGlobalProperty("quiet", "true");
    new DefaultGenerator().opts(settings.toClientOptInput()).generate();
  }

  /** What lies beside the classes in a jar. */
  private void copyMetadata() throws IOException {
    for (Path file : files(sources, ".json")) {
      String name = sources.relativize(file).toString().replace('\\', '/');
      int start = name.indexOf("META-INF/");
      if (start >= 0) {
        Path copy = classes.resolve(name.substring(start));
        Files.createDirectories(requireNonNull(copy.getParent()));
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    List<Path> files = files(sources, ".java");
    List<String> options = new ArrayList<>(options());
    options.addAll(List.of("-d", classes.toString()));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(
                  complaints,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!done) {
        throw new IllegalStateException("the bindings do not compile:\n" + complaints);
      }
    }
  }

  /** How bindings are compiled, but for where the classes go. */
  static List<String> options() {
    return List.of(
        "-classpath",
        classPath(),
        "--release",
        "17",
        "-encoding",
        "UTF-8",
        "-parameters",
        "-proc:none",
        "-Xlint:all,-classfile,-path",
        "-Werror",
        "-Xdoclint:all,-missing");
  }

  /** What the bindings need is among what this program itself has. */
  private static String classPath() {
    List<String> needed = new ArrayList<>();
    for (Class<?> type : List.of(RequestLine.class, JsonProperty.class, Nullable.class)) {
      needed.add(Path.of(URI.create(source(type))).toString());
    }
    return String.join(File.pathSeparator, needed);
  }

  private static String source(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  private void pack() throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file)) {
      for (Path path : files(classes, ".class")) {
        String name = classes.relativize(path).toString().replace('\\', '/');
        entries.putNextEntry(new JarEntry(name));
        Files.copy(path, entries);
      }
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}

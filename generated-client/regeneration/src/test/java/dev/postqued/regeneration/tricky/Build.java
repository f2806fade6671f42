package dev.postqued.regeneration.tricky;

import dev.postqued.generator.RecordsCodegen;
import dev.postqued.regeneration.Toolbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** The bindings of many documents, each in a package of its own, compiled in one go. */
final class Build {
  private final Path folder;
  private final Map<String, String> refused = new TreeMap<>();
  private final Map<String, List<String>> complaints = new TreeMap<>();

  Build(Path folder) {
    this.folder = folder;
  }

  static String base(Row row) {
    String name = row.name().replaceAll("[^A-Za-z0-9]+", "_");
    return "tricky." + row.table() + "." + name.replaceFirst("^(\\d)", "_$1") + "_";
  }

  /** Generates all, and compiles what was not refused. */
  void all(List<Row> rows) throws IOException {
    Map<String, List<Path>> sources = new LinkedHashMap<>();
    for (Row row : rows) {
      try {
        generate(row);
        sources.put(base(row), files(sources(row)));
      } catch (RuntimeException e) {
        refused.put(base(row), words(e));
      }
    }
    // What compiles shall be tried, whatever is wrong with the rest.
    while (!compile(sources)) {
      complaints.keySet().forEach(sources::remove);
    }
  }

  private static String words(Throwable e) {
    StringBuilder words = new StringBuilder();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      words.append(cause.getMessage()).append('\n');
    }
    return words.toString();
  }

  private Path sources(Row row) {
    return folder.resolve("sources").resolve(base(row));
  }

  Path classes() {
    return folder.resolve("classes");
  }

  private void generate(Row row) throws IOException {
    Path document =
        Files.createDirectories(folder.resolve("documents")).resolve(base(row) + ".json");
    Files.writeString(document, row.document().toString());
    CodegenConfigurator settings =
        new CodegenConfigurator()
            .setGeneratorName(RecordsCodegen.class.getName())
            .setInputSpec(document.toString())
            .setTemplateDir(Toolbox.templates().toString())
            .setOutputDir(sources(row).toString())
            .setApiPackage(base(row) + ".api")
            .setModelPackage(base(row) + ".model")
            // RecordsCodegen validates it.
            .setValidateSpec(false)
            .addGlobalProperty("quiet", "true");
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    generator.opts(settings.toClientOptInput()).generate();
  }

  private static List<Path> files(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private boolean compile(Map<String, List<Path>> sources) throws IOException {
    int before = complaints.size();
    var compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<Path> all = sources.values().stream().flatMap(List::stream).toList();
    List<String> options = new ArrayList<>(Toolbox.compilerOptions());
    options.addAll(List.of("-Xmaxerrs", "1000", "-Xmaxwarns", "1000"));
    options.addAll(List.of("-d", Files.createDirectories(classes()).toString()));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(found, null, null)) {
      var files = manager.getJavaFileObjectsFromPaths(all);
      compiler.getTask(null, manager, found, options, null, files).call();
    }
    for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
      if (one.getSource() != null) {
        String relative =
            folder.resolve("sources").toUri().relativize(one.getSource().toUri()).getPath();
        String base = relative.substring(0, relative.indexOf('/'));
        complaints.computeIfAbsent(base, name -> new ArrayList<>()).add(one.toString());
      }
    }
    return complaints.size() == before;
  }

  String refusal(Row row) {
    return refused.getOrDefault(base(row), "");
  }

  List<String> complaints(Row row) {
    return complaints.getOrDefault(base(row), List.of());
  }

  /** The text of all sources, each stretch of white space as one space. */
  String text(Row row) {
    try {
      return files(sources(row)).stream().map(Build::read).collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

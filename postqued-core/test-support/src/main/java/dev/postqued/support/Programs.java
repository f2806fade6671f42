package dev.postqued.support;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Starts programs in virtual machines of their own, as quickly as these start. */
public final class Programs {

  private final Path folder;
  private final String classPath;
  private final Path archive;

  public Programs(Path folder) throws IOException {
    this.folder = folder;
    this.classPath = classPath();
    this.archive = folder.resolve("classes.jsa");
  }

  /** The class path of this machine without a logger, and in jars, which alone can be archived. */
  private String classPath() throws IOException {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        entries.add(jar(path, folder.resolve("classes-" + entries.size() + ".jar")).toString());
      } else if (Files.exists(path) && !entry.contains("logback")) {
        entries.add(entry);
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static Path jar(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(path).toString().replace(File.separatorChar, '/');
        if (!name.equals("META-INF/MANIFEST.MF")) {
          out.putNextEntry(new JarEntry(name));
          Files.copy(path, out);
          out.closeEntry();
        }
      }
    }
    return jar;
  }

  /** Runs a program to its end and keeps the classes that it has loaded for those that follow. */
  public int runAndArchive(Class<?> program, List<String> arguments) throws InterruptedException {
    return start(List.of(), "-XX:ArchiveClassesAtExit=" + archive, program, arguments).waitFor();
  }

  public Process start(Class<?> program, List<String> arguments) {
    return start(List.of(), "-XX:SharedArchiveFile=" + archive, program, arguments);
  }

  public int startAndWait(Class<?> program, List<String> arguments) throws InterruptedException {
    return start(program, arguments).waitFor();
  }

  /** Starts a program whose files cannot grow beyond so many blocks of 512 bytes. */
  public Process startLimited(int blocks, Class<?> program, List<String> arguments) {
    String limit = "ulimit -f " + blocks + "; exec \"$@\"";
    return start(List.of("sh", "-c", limit, "sh"), "-XX:-UsePerfData", program, arguments);
  }

  private Process start(
      List<String> prefix, String option, Class<?> program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
    command.addAll(List.of("-Xshare:auto", option, "-cp", classPath, program.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the programs have said. */
  public Path output() {
    return folder.resolve("output.txt");
  }
}

package dev.postqued.compatibility;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A run of {@link Trial} in a JVM of its own.
 *
 * @param classPath what it ran on
 * @param exit its exit code
 * @param report how far it came
 * @param output what it printed
 * @param time from its start to its end
 */
record Run(ClassPath classPath, int exit, Report report, String output, Duration time) {

  /**
   * Runs it.
   *
   * @param classPath what to run it on
   * @param program the classes of this module
   * @param keyStore the key of the server, which the JVM trusts
   * @param folder for what the run leaves
   */
  static Run of(ClassPath classPath, Path program, Path keyStore, Path folder)
      throws IOException, InterruptedException {
    Path report = folder.resolve(classPath.id() + ".properties");
    Path output = folder.resolve(classPath.id() + ".log");
    Files.deleteIfExists(report);
    Class<?> main = classPath.hasSpringBoot() ? SpringTrial.class : Trial.class;
    ProcessBuilder java =
        new ProcessBuilder(
            Jdk.tool("java"),
            // It is over before the optimising compiler would pay.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Djavax.net.ssl.trustStore=" + keyStore,
            "-Djavax.net.ssl.trustStorePassword=" + TlsRelay.PASSWORD,
            "-cp",
            program + File.pathSeparator + classPath.jars(),
            main.getName(),
            report.toString(),
            keyStore.toString());
    long start = System.nanoTime();
    int exit = Jdk.run(java.redirectErrorStream(true).redirectOutput(output.toFile()));
    return new Run(
        classPath,
        exit,
        Report.read(report),
        Files.readString(output),
        Duration.ofNanos(System.nanoTime() - start));
  }

  @Override
  public String toString() {
    return classPath.name();
  }
}

package dev.postqued.benchmarks.servers;

import dev.postqued.benchmarks.Benchmarks;
import dev.postqued.benchmarks.measure.ClassPath;
import dev.postqued.benchmarks.measure.Peer;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own. It ends with this process, whatever becomes of it. */
public final class Server implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;
  private final BufferedWriter in;
  private final URI baseUrl;
  private final String apiKey;

  private Server(List<String> command) {
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      out = process.inputReader(StandardCharsets.UTF_8);
      in = process.outputWriter(StandardCharsets.UTF_8);
      String[] ready = line().split(" ", -1);
      baseUrl = URI.create(ready[0]);
      apiKey = ready[1];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what comes and throws it away. */
  public static Server sink(ClassPath classPath) {
    return new Server(classPath.java(Peer.JDK, List.of(), SinkMain.class));
  }

  /** The sandbox, which checks signatures and stores what comes below a folder. */
  public static Server sandbox(ClassPath classPath, Path folder) {
    return new Server(
        classPath.javaWithSandbox(
            List.of(Benchmarks.QUIET, "-Djava.io.tmpdir=" + folder), SandboxMain.class));
  }

  /** Where the API is. */
  public URI baseUrl() {
    return baseUrl;
  }

  /** The key of the API. */
  public String apiKey() {
    return apiKey;
  }

  /** Both of these for a program. */
  public Map<String, String> environment() {
    return Map.of("POSTQUED_BASE_URL", baseUrl.toString(), "POSTQUED_API_KEY", apiKey);
  }

  /** The bytes that were uploaded since the last time; they are gone from here on. */
  public long takeBytes() {
    try {
      in.write("take\n");
      in.flush();
      return Long.parseLong(line());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the server has ended");
    }
    return line;
  }

  @Override
  public void close() {
    try {
      in.close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

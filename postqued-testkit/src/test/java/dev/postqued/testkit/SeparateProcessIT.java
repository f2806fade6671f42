package dev.postqued.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** The packaged jars in a JVM of their own, with no more on the class path than a user may have. */
@Timeout(60)
class SeparateProcessIT {
  private static final Pattern ADDRESS = Pattern.compile("export POSTQUED_BASE_URL=(\\S+)");
  private static final Pattern KEY = Pattern.compile("export POSTQUED_API_KEY=(\\S+)");

  @TempDir Path temporary;

  @Test
  void itTakesAnUploadAlthoughItsLibrariesAreThereInOldVersions() throws Exception {
    List<Path> classPath = new ArrayList<>(oldLibraries());
    classPath.addAll(List.of(jarOf(Sandbox.class), jarOf(WireMockServer.class)));
    classPath.addAll(List.of(jarOf(Logger.class), jarOf(NullMarked.class)));

    uploadsTo("-cp", joined(classPath), SandboxMain.class.getName());
  }

  @Test
  void itTakesAnUploadWithWireMockAndTheLoggingApiOnly() throws Exception {
    List<Path> classPath =
        List.of(jarOf(Sandbox.class), jarOf(WireMockServer.class), jarOf(Logger.class));

    uploadsTo("-cp", joined(classPath), SandboxMain.class.getName());
  }

  @Test
  void theProgramTakesAnUpload() throws Exception {
    uploadsTo("-jar", jarOf(Sandbox.class).resolveSibling("postqued-sandbox.jar").toString());
  }

  @Test
  void whatItDoesNotKnowEndsItWithOneLineAndStatusTwo() throws Exception {
    assertThat(ends(2, "--prot", "80")).hasLineCount(1).contains("There is no option --prot");
    assertThat(ends(0, "--version")).matches("postqued-sandbox \\d+[.]\\d+[.].*\\R");
    assertThat(ends(0, "--help")).startsWith("Usage: java -jar postqued-sandbox.jar ");
  }

  private static String ends(int status, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(jarOf(Sandbox.class).resolveSibling("postqued-sandbox.jar").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as(printed).isEqualTo(status);
      return printed;
    } finally {
      process.destroy();
    }
  }

  /** Starts a sandbox, uploads to it, lets a wrong signature fail, and ends it. */
  private void uploadsTo(String... program) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of(program));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      TestClient client = clientOf(process);
      client.upload();
      HttpResponse<String> refusal = putWithAWrongSignature(client);
      assertThat(refusal.statusCode()).isEqualTo(403);
      assertThat(refusal.body()).contains("<Code>SignatureDoesNotMatch</Code>");
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith("postqued")))
          .isEmpty();
    }
  }

  private static HttpResponse<String> putWithAWrongSignature(TestClient client) {
    JsonNode session = client.startUpload(5);
    String url = session.at("/upload/url").textValue();
    String wrong = url.replaceFirst("(X-Amz-Signature=)[0-9a-f]{64}", "$1" + "0".repeat(64));
    assertThat(wrong).isNotEqualTo(url);
    return client.send(
        HttpRequest.newBuilder(URI.create(wrong))
            .header("Content-Type", "video/mp4")
            .PUT(BodyPublishers.ofString("video")));
  }

  private static TestClient clientOf(Process process) throws IOException {
    BufferedReader reader = process.inputReader(UTF_8);
    StringBuilder printed = new StringBuilder();
    while (!KEY.matcher(printed).find()) {
      String line = reader.readLine();
      assertThat(line).as(printed.toString()).isNotNull();
      printed.append(line).append('\n');
    }
    return new TestClient(URI.create(first(ADDRESS, printed)), first(KEY, printed));
  }

  private static String first(Pattern pattern, CharSequence text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text.toString()).isTrue();
    return matcher.group(1);
  }

  private static List<Path> oldLibraries() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of(System.getProperty("old.libraries")))) {
      List<Path> found = jars.sorted().toList();
      assertThat(found.stream().map(path -> path.getFileName().toString()))
          .anyMatch(name -> name.startsWith("jackson-annotations-2.15"))
          .anyMatch(name -> name.startsWith("jackson-databind-2.15"))
          .anyMatch(name -> name.startsWith("guava-19"));
      return found;
    }
  }

  private static Path jarOf(Class<?> type) throws URISyntaxException {
    Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(jar).isRegularFile();
    return jar;
  }

  private static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}

package dev.postqued.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an argument or a variable is one line, and the status is 2. */
@Timeout(60)
class BadUsageTest {

  private final Output out = new Output();
  private final Output err = new Output();

  private void refused(Map<String, String> environment, String message, String... arguments) {
    assertThat(Examples.run(environment, out.stream, err.stream, arguments))
        .as(String.join(" ", arguments))
        .isEqualTo(2);
    assertThat(err.lines()).singleElement().asString().startsWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quickstart no.mp4 | VIDEO must be a file that exists, was no.mp4",
        "v2-quickstart no.mp4 | VIDEO must be a file that exists, was no.mp4",
        "v2-everywhere no.mp4 | VIDEO must be a file that exists, was no.mp4",
        "schedule-for-later yesterday | TIME must be a time such as 2030-01-31T18:00:00Z, was yesterday",
        "schedule-for-later 2026-01-01T00:00:00Z | TIME must be in the future, was 2026-01-01T00:00:00Z",
        "photo-carousel no.jpg | IMAGE must be a file that exists, was no.jpg",
        "follow-publication ' ' | ID must not be blank",
        "publish-calendar no.csv | CALENDAR.CSV must be a file that exists, was no.csv",
        "receive-webhooks http | PORT must be between 0 and 65535, 0 for a free one, was 'http'",
        "upload-folder no | FOLDER must be a folder that exists, was no",
        "postsyncer-post ' ' | TEXT must not be blank",
        "postquickai-video ' ' | PROMPT must not be blank",
        "postsyncer-schedule tomorrow | DATE must be a date such as 2036-03-26T14:30-04:00",
        "postsyncer-schedule 2036-03-26T14:30-04:00[America/New_York] a.jpg | IMAGE must be an address such as",
        "postsyncer-comments first | POST must be the id of a post, a number, was first",
        "postsyncer-performance first | POST must be the id of a post, a number, was first"
      })
  void anArgumentIsNamedWithItsValueAndWhatWouldBeRight(String line, String message) {
    String[] words = line.split(" ", 2);
    List<String> rest =
        words.length == 1 ? List.of() : List.of(words[1].replace("' '", " ").split("(?<=\\S) "));
    String[] arguments = new String[rest.size() + 1];
    arguments[0] = words[0];
    for (int i = 0; i < rest.size(); i++) {
      arguments[i + 1] = rest.get(i);
    }
    refused(Map.of(), message, arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quickstart | POSTQUED_API_KEY | sk_1 | POSTQUED_API_KEY: apiKey must start with pq_",
        "quickstart | POSTQUED_BASE_URL | here and there | POSTQUED_BASE_URL: baseUrl must be an address such as",
        "publish-calendar | POSTQUED_BASE_URL | localhost:80 | POSTQUED_BASE_URL: baseUrl must be https://HOST",
        "v2-manage | POSTQUED_BASE_URL | http://example.com | POSTQUED_BASE_URL: baseUrl must be https://HOST",
        "quickstart | POSTQUED_API_VERSION | v3 | POSTQUED_API_VERSION: version must be v1 or v2, was v3",
        "quickstart | POSTQUED_WORKSPACE_ID | w1 | POSTQUED_WORKSPACE_ID needs POSTQUED_API_VERSION=v2",
        "receive-webhooks | POSTQUED_WEBHOOK_HEADER | a b | POSTQUED_WEBHOOK_HEADER must be the name of a header such as X-Signature, was a b",
        "postsyncer-post | POSTSYNCER_API_TOKEN | secret | POSTSYNCER_API_TOKEN: apiKey must "
      })
  void aVariableIsNamedWithWhatWouldBeRight(
      String program, String name, String value, String message) {
    Map<String, String> environment = new HashMap<>(Map.of("POSTQUED_API_KEY", "pq_x"));
    environment.put("POSTQUED_WEBHOOK_SECRET", "s");
    environment.put(name, value);

    refused(environment, message, program);
    assertThat(err.text()).doesNotContain("sk_1", "secret");
  }

  @Test
  void withoutAKeyTheVersionIsReadToo() {
    refused(
        Map.of("POSTQUED_API_VERSION", "3"),
        "POSTQUED_API_VERSION: version must be v1 or v2, was 3",
        "quickstart");
  }

  @Test
  void whatIsInAFileIsToldInOneLineToo(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("a.mp4"), "not a video");
    String rows = Calendar.HEADER + "\na,,a.mp4,Gr\u00fc\u00dfe\n";
    Path binary = Files.writeString(folder.resolve("a.csv"), rows, ISO_8859_1);

    refused(Map.of(), "VIDEO: ", "quickstart", text.toString());
    Output told = new Output();
    assertThat(
            Examples.run(Map.of(), out.stream, told.stream, "publish-calendar", binary.toString()))
        .isEqualTo(2);
    assertThat(told.lines())
        .containsExactly(binary + ": the text must be in UTF-8; save it with that encoding");
  }

  @Test
  void aFolderIsNoFileAndAFileNoFolder(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), Calendar.HEADER);
    for (String[] program :
        new String[][] {
          {"quickstart", "VIDEO"}, {"photo-carousel", "IMAGE"}, {"publish-calendar", "CALENDAR.CSV"}
        }) {
      Output told = new Output();
      int status = Examples.run(Map.of(), out.stream, told.stream, program[0], folder.toString());
      assertThat(status).isEqualTo(2);
      assertThat(told.lines())
          .containsExactly(program[1] + " must be a file, was the folder " + folder);
    }
    refused(
        Map.of(),
        "FOLDER must be a folder, was the file " + file,
        "upload-folder",
        file.toString());
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      refused(Map.of(), "PORT must be free, was " + port, "receive-webhooks", port);
    }
  }
}

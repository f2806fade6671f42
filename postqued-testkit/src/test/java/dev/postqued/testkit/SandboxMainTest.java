package dev.postqued.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxMainTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, UTF_8);

  @Test
  void itSaysWhereItIsAndHowToUseIt() {
    Instant start = Instant.parse("2026-03-01T00:00:00Z");
    List<String> arguments =
        List.of("--now", start.toString(), "--api-key", "pq_mine", "--port", "0");
    try (Sandbox sandbox = SandboxMain.start(arguments, out).orElseThrow()) {
      assertThat(sandbox.apiKey()).isEqualTo("pq_mine");
      assertThat(sandbox.clock().instant()).isBetween(start, start.plus(10, ChronoUnit.MINUTES));
      assertThat(printed.toString(UTF_8))
          .contains("export POSTQUED_BASE_URL=" + sandbox.baseUrl())
          .contains("export POSTQUED_API_KEY=pq_mine")
          .contains("\ncurl " + sandbox.baseUrl() + "/__sandbox/journal\n");
      TestClient.expect(200, new TestClient(sandbox).get("/v1/platform-accounts"));
    }
  }

  @Test
  void itSendsSignedEventsToAnAddress() {
    try (Receiver receiver = new Receiver();
        Sandbox sandbox =
            SandboxMain.start(
                    List.of(
                        "--webhook", receiver.address().toString(), "--webhook-secret", "secret"),
                    out)
                .orElseThrow()) {
      sandbox.webhooks().forge("p", "t", "sent");
      assertThat(receiver.next().signature()).matches("[0-9a-f]{64}");
      assertThat(printed.toString(UTF_8)).doesNotContain("secret");
    }
  }

  @Test
  void accountsBelongToTheWorkspaceThatWasNamedLast() {
    String first = "110e8400-e29b-41d4-a716-446655440011";
    String second = "110e8400-e29b-41d4-a716-446655440012";
    List<String> arguments =
        List.of(
            "--workspace",
            first + "=First",
            "--account",
            "bluesky",
            "--account",
            "bluesky=@two",
            "--workspace",
            second,
            "--account",
            "all");
    try (Sandbox sandbox = SandboxMain.start(arguments, out).orElseThrow()) {
      assertThat(sandbox.accounts().all())
          .extracting(SandboxAccount::platform, SandboxAccount::username)
          .containsExactly(tuple("bluesky", "@yourusername"), tuple("bluesky", "@two"));
      List<SandboxAccount> ofSecond = sandbox.accounts(sandbox.workspaces().get(1)).all();
      assertThat(ofSecond)
          .extracting(SandboxAccount::platform)
          .containsExactlyElementsOf(
              SandboxAccount.ofEveryPlatform().stream().map(SandboxAccount::platform).toList());
      assertThat(ofSecond).doesNotContainAnyElementsOf(sandbox.accounts().all());
      assertThat(printed.toString(UTF_8))
          .contains("export POSTQUED_API_VERSION=v2", "export POSTQUED_WORKSPACE_ID=" + first)
          .contains(first + "  First", second + "  " + second);
    }
  }

  @Test
  void anAccountThatIsNamedTwiceIsRefused() {
    String other = "110e8400-e29b-41d4-a716-446655440012=Other";
    List<String> arguments =
        List.of("--account", "bluesky=@mine", "--workspace", other, "--account", "bluesky=@mine");
    assertThatThrownBy(() -> SandboxMain.start(arguments, out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bluesky @mine is in Default and Other");
  }

  @Test
  void anAccountTakesThePlaceOfTheOneOfTikTok() {
    try (Sandbox sandbox =
        SandboxMain.start(List.of("--account", "instagram"), out).orElseThrow()) {
      assertThat(sandbox.workspaces())
          .singleElement()
          .extracting(SandboxWorkspace::id)
          .isEqualTo(SandboxWorkspace.DEFAULT.id());
      assertThat(sandbox.accounts().all()).containsExactly(SandboxAccount.of("instagram"));
      assertThat(printed.toString(UTF_8)).doesNotContain("POSTQUED_WORKSPACE_ID");
    }
  }

  @Test
  void aWorkspaceWithoutAccountsHasTheOneOfTikTok() {
    String id = "110e8400-e29b-41d4-a716-446655440011";
    try (Sandbox sandbox = SandboxMain.start(List.of("--workspace", id), out).orElseThrow()) {
      assertThat(sandbox.accounts().all()).containsExactly(SandboxAccount.TIKTOK);
    }
  }

  @Test
  void anAccountMayBeNamedInOtherWays() {
    List<String> arguments = List.of("--account=@one", "--account", "mastodon:@me@example.com");
    try (Sandbox sandbox = SandboxMain.start(arguments, out).orElseThrow()) {
      assertThat(sandbox.accounts().all())
          .extracting(SandboxAccount::platform, SandboxAccount::username)
          .containsExactly(tuple("tiktok", "@one"), tuple("mastodon", "@me@example.com"));
    }
  }

  @Test
  void theLinesOfTheBannerSetItsClockSoThatSamplesOfTheGuideWork() {
    try (Sandbox sandbox = SandboxMain.start(List.of(), out).orElseThrow()) {
      TestClient client = new TestClient(sandbox);
      Matcher line =
          Pattern.compile("curl -H 'Content-Type: application/json' -d '(.*)' http://[^/]+(/.*)")
              .matcher(printed.toString(UTF_8));
      List<String> paths = new ArrayList<>();
      while (line.find()) {
        TestClient.expect(200, client.post(line.group(2), line.group(1)));
        paths.add(line.group(2));
      }
      assertThat(paths).containsExactly("/__sandbox/clock/advance", "/__sandbox/clock");
      assertThat(sandbox.clock().instant())
          .isBetween(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-02-02T00:00:00Z"));
    }
  }

  @Test
  void helpStartsNothing() {
    Optional<Sandbox> none = SandboxMain.start(List.of("--help"), out);
    assertThat(none).isEmpty();
    assertThat(printed.toString(UTF_8))
        .startsWith("Usage: java -jar postqued-sandbox.jar [-hV] [--service=NAME]")
        .contains("--port", "--now", "--api-key", "--workspace", "--account", "--help");
  }

  @ParameterizedTest
  @CsvSource({"postsyncer,--zone", "postquickai,--plan"})
  void helpIsAboutTheServiceThatIsNamed(String service, String option) {
    assertThat(SandboxMain.serve(List.of("--service=" + service, "--help"), out)).isEmpty();
    assertThat(printed.toString(UTF_8)).contains(option).doesNotContain("--webhook");
  }

  @Test
  void theVersionStartsNothing() {
    assertThat(SandboxMain.serve(List.of("--version"), out)).isEmpty();
    assertThat(printed.toString(UTF_8)).matches("postqued-sandbox .*\\R");
  }

  @Test
  void itStartsTheOneOfPostSyncer() {
    List<String> arguments =
        List.of("--now", "2026-03-01T00:00:00Z", "--token", "7|mine", "--zone", "Asia/Dhaka");
    try (PostSyncerSandbox sandbox = SandboxMain.startSyncer(arguments, out).orElseThrow()) {
      assertThat(sandbox.token()).isEqualTo("7|mine");
      assertThat(printed.toString(UTF_8))
          .contains("export POSTSYNCER_BASE_URL=" + sandbox.baseUrl())
          .contains("export POSTSYNCER_UPLOAD_URL=" + sandbox.uploadUrl())
          .contains("export POSTSYNCER_API_TOKEN='7|mine'");
      TestClient client = new TestClient(sandbox.baseUrl(), sandbox.token());
      String path = sandbox.baseUrl().getPath() + "/workspaces";
      assertThat(client.get(path).body()).contains("Asia/Dhaka");
    }
  }

  @ParameterizedTest
  @CsvSource({"postqued,PostQued", "postsyncer,PostSyncer", "postquickai,PostQuickAI"})
  void theServiceIsChosenByName(String name, String called) {
    Runnable close = SandboxMain.serve(List.of("--service", name), out).orElseThrow();
    close.run();
    assertThat(printed.toString(UTF_8)).startsWith("The " + called + " sandbox is running.");
  }

  @ParameterizedTest
  @CsvSource({
    "--service myspace,'postqued, postsyncer or postquickai'",
    "--service,'postqued, postsyncer or postquickai'",
    "--service postquickai --token x,--api-key",
    "--service postquickai --api-key x,pq_live_",
    "--service postquickai --plan gold,basic or pro",
    "--service postsyncer --api-key pq_x,--token",
    "--service postsyncer --token x,digits",
    "--service postsyncer --zone Here,Europe/Berlin",
    "--token 1|x,known are",
    "--service postqued --service postsyncer,--service must be there once"
  })
  void whatDoesNotFitTheServiceIsAnsweredWithWhatWouldBeRight(String arguments, String right) {
    assertThatThrownBy(() -> SandboxMain.serve(List.of(arguments.split(" ")), out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(right);
  }

  @ParameterizedTest
  @CsvSource({
    "--port,eighty,from 0 to 65535",
    "--port,65536,from 0 to 65535",
    "--now,tomorrow,2026-03-01T00:00:00Z",
    "--api-key,sk_x,pq_",
    "--webhook,http://192.0.2.1/,loopback",
    "--webhook,not an address,http://127.0.0.1:8081/webhooks",
    "--webhook-secret,s,needs --webhook",
    "--workspace,mine,a UUID",
    "--account,myspace,'tiktok, instagram'",
    "--account,instagram=,must not be blank",
    "--verbose,x,did you mean --version",
    "--workspac,x,'--workspac; did you mean --workspace'",
    "extra,x,There is no option extra"
  })
  void aBadArgumentIsAnsweredWithWhatWouldBeRight(String name, String value, String right) {
    assertThatThrownBy(() -> SandboxMain.start(List.of(name, value), out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(right);
  }

  @Test
  void anArgumentNeedsItsValue() {
    assertThatThrownBy(() -> SandboxMain.start(List.of("--port"), out))
        .hasMessage("--port needs a value");
    assertThatThrownBy(() -> SandboxMain.start(List.of("--account", "--port", "0"), out))
        .hasMessage("--account needs a value");
  }
}

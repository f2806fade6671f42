package dev.postqued.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.testkit.Sandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that is a module, compiled and run with nothing but a module path. */
class ModularConsumerIT {

  /**
   * What {@code postqued-tiktok} and {@code postqued-calendar} bring along; the testkit and its
   * WireMock are no modules.
   */
  private static final Pattern BROUGHT_ALONG =
      Pattern.compile(
          ".*/(postqued-(calendar|jdbc|core|engine|media|rules|tiktok|v[12]-bindings)-|fastcsv-|feign-core-|httpclient5-|httpcore5-"
              + "|jackson-|resilience4j-|metadata-extractor-|xmpcore-|cron-utils-|db-scheduler-|slf4j-api-|jspecify-).*[.]jar");

  private static final String PROGRAM =
      """
      package consumer;

      import dev.postqued.PostQued;
      import dev.postqued.accounts.Account;
      import dev.postqued.bindings.v1.api.PlatformAccountsApi;
      import dev.postqued.calendar.recurrence.Recurrence;
      import dev.postqued.calendar.sheets.Row;
      import dev.postqued.calendar.sheets.Sheet;
      import dev.postqued.journal.Journal;
      import dev.postqued.media.Video;
      import dev.postqued.publishing.*;
      import dev.postqued.tiktok.*;
      import dev.postqued.uploads.MediaSource;
      import java.net.URI;
      import java.nio.file.Path;
      import java.time.Instant;
      import java.time.ZoneOffset;

      public final class Main {
        public static void main(String[] arguments) throws Exception {
          try (Journal journal = Journal.file(Path.of(arguments[2]));
              PostQued postQued =
                  PostQued.builder(arguments[1])
                      .baseUrl(URI.create(arguments[0]))
                      .journal(journal)
                      .build()) {
            Account account = postQued.accounts().list(TikTok.PLATFORM).get(0);
            Video video = Video.of(MediaSource.bytes("video.mp4", new byte[2_000_000]), 1080, 1920);
            Row row = Sheet.read(Path.of(arguments[3])).rows().get(0);
            Recurrence.cron("0 9,17 * * MON,FRI", ZoneOffset.UTC).next(Instant.EPOCH).orElseThrow();
            Target target =
                Target.publish(account, row.caption())
                    .options(TikTokOptions.video(PrivacyLevel.SELF_ONLY).duet(false));
            Publication publication = postQued.publishing().publish(Post.of(video, target));
            int accounts =
                postQued.bindings(PlatformAccountsApi.class)
                    .listPlatformAccounts(null)
                    .accounts()
                    .size();
            System.out.println("published as a module " + publication.id() + " of " + accounts);
          }
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void aModuleThatRequiresTheClientCompilesAndPublishes() throws Exception {
    Path sources = Files.createDirectories(folder.resolve("src/consumer"));
    Files.writeString(
        sources.resolveSibling("module-info.java"),
        "module consumer { requires dev.postqued; requires dev.postqued.tiktok;"
            + " requires dev.postqued.calendar; }");
    Files.writeString(sources.resolve("Main.java"), PROGRAM);
    Path classes = folder.resolve("classes");
    String modules = String.join(File.pathSeparator, modulePath());

    String compiled =
        run(
            "javac",
            "-Xlint:all,-requires-automatic",
            "-Werror",
            "-p",
            modules,
            "-d",
            classes.toString(),
            sources.resolveSibling("module-info.java").toString(),
            sources.resolve("Main.java").toString());
    assertThat(compiled).isEmpty();

    Path calendar = Files.writeString(folder.resolve("posts.csv"), "id,caption\n1,From a module\n");
    try (Sandbox sandbox = Sandbox.start()) {
      String output =
          run(
              "java",
              "-p",
              classes + File.pathSeparator + modules,
              "-m",
              "consumer/consumer.Main",
              sandbox.baseUrl().toString(),
              sandbox.apiKey(),
              folder.resolve("journal").toString(),
              calendar.toString());

      assertThat(output).contains("published as a module");
      assertThat(sandbox.journal().publications()).hasSize(1);
    }
  }

  private static List<String> modulePath() {
    List<String> modules = new ArrayList<>();
    String classPath = System.getProperty("surefire.test.class.path");
    for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
      if (BROUGHT_ALONG.matcher(entry).matches()) {
        modules.add(entry);
      }
    }
    assertThat(modules).anyMatch(jar -> jar.contains("postqued-core-"));
    return modules;
  }

  private String run(String tool, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Jdk.tool(tool)));
    command.addAll(List.of(arguments));
    Path output = folder.resolve(tool + ".log");
    int exit =
        Jdk.run(
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()));
    String text = Files.readString(output);
    assertThat(exit).as(text).isZero();
    return text;
  }
}

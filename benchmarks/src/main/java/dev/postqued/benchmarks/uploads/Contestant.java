package dev.postqued.benchmarks.uploads;

import dev.postqued.benchmarks.measure.ClassPath;
import dev.postqued.benchmarks.measure.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that uploads files.
 *
 * @param title how tables name it
 * @param passes how often it uploads all of them
 * @param command the program
 */
record Contestant(String title, int passes, Command command) {

  /** Makes the command line for a plan. */
  @FunctionalInterface
  interface Command {
    List<String> of(ClassPath classPath, Path plan) throws IOException;
  }

  static final Contestant CURL = new Contestant("curl -T", 1, (c, plan) -> curl(plan, List.of()));

  /** As many at once as this library has by default. */
  static final Contestant CURL_PARALLEL =
      new Contestant(
          "curl -T, 4 at once",
          1,
          (c, plan) -> curl(plan, List.of("--parallel", "--parallel-max", "4")));

  static final Contestant OURS = ours("PostQued for Java", "sync", List.of());
  static final Contestant OURS_ASYNC = ours("PostQued for Java, 4 at once", "async", List.of());

  /** One file at a time, as curl does it, given as a list. */
  static final Contestant OURS_LIST =
      ours("PostQued for Java, a list with maxUploads(1)", "list", List.of());

  static final List<Contestant> PEERS =
      List.of(
          peer(Peer.JDK, "JDK HttpClient, ofFile", "jdk"),
          peer(Peer.OKHTTP, "OkHttp", "okhttp"),
          peer(Peer.URL_CONNECTION, "HttpURLConnection, 64 KiB buffer", "url"));

  static Contestant ours(String title, String mode, List<String> options) {
    return new Contestant(
        title,
        Passes.COUNT,
        (classPath, plan) ->
            with(classPath.java(Peer.POSTQUED, options, OursMain.class), mode, plan.toString()));
  }

  private static Contestant peer(Peer peer, String title, String client) {
    return new Contestant(
        title,
        Passes.COUNT,
        (classPath, plan) ->
            with(classPath.java(peer, List.of(), PeerMain.class), client, plan.toString()));
  }

  private static List<String> with(List<String> command, String... arguments) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(arguments));
    return all;
  }

  private static List<String> curl(Path plan, List<String> options) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Plan.Item item : Plan.read(plan.toString())) {
      lines.add("upload-file = \"" + item.file() + "\"");
      lines.add("url = \"" + item.url() + "\"");
      lines.add("output = \"/dev/null\"");
    }
    Path config = Files.write(plan.resolveSibling("curl.txt"), lines);
    List<String> command =
        new ArrayList<>(List.of("curl", "-q", "--fail", "--no-progress-meter", "--noproxy", "*"));
    command.addAll(options);
    command.addAll(List.of("--header", "Content-Type: video/mp4", "--config", config.toString()));
    return command;
  }
}

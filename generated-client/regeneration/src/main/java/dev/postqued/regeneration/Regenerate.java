package dev.postqued.regeneration;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Takes a new version of a document into the project: shows what it changes in the API and in Java,
 * refuses what breaks callers unless that was acknowledged, and leaves the rest to the build.
 */
public final class Regenerate {
  private final Project project;
  private final PrintStream out;

  Regenerate(Path root, PrintStream out) {
    this.project = new Project(root);
    this.out = out;
  }

  /**
   * Runs for {@code mvn -Pregenerate}.
   *
   * @param args the root of the project, and {@code api=}, {@code from=} and {@code release=}
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Regenerate regenerate = new Regenerate(Path.of(args[0]), System.out);
    String api = argument(args, "api");
    if (api.isEmpty()) {
      throw new IllegalArgumentException("api: name a folder of api-spec, as in -Dapi=postqued-v1");
    }
    if (argument(args, "release").equals("true")) {
      regenerate.release(api);
    } else {
      regenerate.take(api, argument(args, "from"));
    }
  }

  private static String argument(String[] args, String name) {
    return Arrays.stream(args)
        .filter(argument -> argument.startsWith(name + "="))
        .map(argument -> argument.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  /** Makes the document as it is the baseline for what follows. */
  void release(String api) throws IOException {
    new Baseline(project.api(api)).move();
    out.println(api + ": the document as it is now is the baseline");
  }

  /**
   * Takes a new version.
   *
   * @param from a path or an address; empty for the document in the project, edited by hand
   * @throws IllegalStateException if it breaks callers and nobody has acknowledged that
   */
  void take(String api, String from) throws IOException {
    Path document = project.api(api).resolve("openapi.json");
    String newer = Source.read(from.isEmpty() ? document.toString() : from);
    if (!Files.exists(document)) {
      out.println(api + " is new");
      checkBindings(api, newer);
      write(document, newer);
      release(api);
      return;
    }
    Path before = from.isEmpty() ? project.api(api).resolve("baseline.json") : document;
    String older = Files.exists(before) ? Files.readString(before) : newer;
    List<Change> changes = new ArrayList<>(Comparison.between(older, newer));
    Baseline baseline = new Baseline(project.api(api));
    changes.addAll(baseline.toPrograms(newer));
    out.println("What changes in the API " + api + ":");
    Report.of(changes).forEach(out::println);
    out.println("What that does to its bindings (! breaks programs in Java):");
    javaChanges(api, older, newer).forEach(out::println);
    refuse(api, baseline.refused(newer));
    write(document, newer);
    baseline.keepOrder();
    Path draft = project.root().resolve("generated-client/regeneration/target/changelog.md");
    Files.createDirectories(draft.resolveSibling("."));
    Files.write(draft, Report.changelog(api, changes));
    out.println("A draft for CHANGELOG.md is in " + project.root().relativize(draft));
  }

  private static void refuse(String api, List<Change> refused) {
    if (!refused.isEmpty()) {
      StringBuilder text =
          new StringBuilder("this breaks callers, so nothing was changed. To accept");
      text.append(" it, put these lines into api-spec/").append(api);
      text.append("/breaking-changes.tsv, each with a tab and the reason:");
      refused.forEach(change -> text.append('\n').append(change.line()));
      throw new IllegalStateException(text.toString());
    }
  }

  private List<String> javaChanges(String api, String older, String newer) throws IOException {
    Path folder = Files.createTempDirectory("regenerate");
    try {
      return JavaChanges.between(
          build(api, older, folder.resolve("before")), build(api, newer, folder.resolve("after")));
    } finally {
      Folders.delete(folder);
    }
  }

  /** What gives no bindings is not taken. */
  private void checkBindings(String api, String newer) throws IOException {
    Path folder = Files.createTempDirectory("regenerate");
    try {
      build(api, newer, folder.resolve("new"));
    } finally {
      Folders.delete(folder);
    }
  }

  private Path build(String api, String text, Path folder) throws IOException {
    Baseline baseline = new Baseline(project.api(api));
    Path document = baseline.write(Files.createDirectories(folder), text);
    return BuiltBindings.of(project.templates(), document, project.bindings(api), folder).jar();
  }

  private static void write(Path document, String text) throws IOException {
    Files.createDirectories(document.resolveSibling("."));
    Files.writeString(document, text);
    Files.writeString(document.resolveSibling("openapi.json.sha256"), checksum(text));
  }

  static String checksum(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash) + "  openapi.json\n";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}

package dev.postqued.regeneration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.contract.structure.DocumentStructure;
import dev.postqued.contract.structure.StructuralFact;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares each document with the vendor's own, where that is public; it only reports. */
public final class SpecDrift {
  private final Project project;
  private final PrintStream out;

  SpecDrift(Path root, PrintStream out) {
    this.project = new Project(root);
    this.out = out;
  }

  /**
   * Runs for {@code mvn -Pspec-drift}.
   *
   * @param args the root of the project
   * @throws IOException if a document of the project cannot be read
   */
  public static void main(String[] args) throws IOException {
    new SpecDrift(Path.of(args[0]), System.out).report();
  }

  void report() throws IOException {
    for (Path folder : project.apis()) {
      String text = Files.readString(folder.resolve("openapi.json"));
      JsonNode document = new ObjectMapper().readTree(text);
      String address =
          document
              .path("x-vendor-document")
              .asText(document.at("/info/x-vendor-document").asText());
      if (address.isEmpty()) {
        out.println(folder.getFileName() + ": the vendor has no public document");
      } else {
        compare(folder.getFileName().toString(), text, address);
      }
    }
  }

  private void compare(String api, String ours, String address) throws IOException {
    String title = api + " and " + address;
    Path recorded = project.vendorFacts(api);
    try {
      String theirs = Source.read(address);
      if (Files.exists(recorded)) {
        out.println(title + ", against what was recorded of it:");
        facts(Files.readAllLines(recorded), theirs);
      } else {
        out.println(title + ", what ours would have to change:");
        Report.of(Comparison.between(ours, theirs)).forEach(out::println);
      }
    } catch (IOException | RuntimeException e) {
      String why = e.getMessage() == null ? "" : " " + e.getMessage();
      out.println(title + ": not compared, " + e.getClass().getSimpleName() + why);
    }
  }

  /** Ours may differ from the vendor's on purpose: what counts is what the vendor has changed. */
  private void facts(List<String> recorded, String theirs) throws IOException {
    Set<StructuralFact> gone = new TreeSet<>(StructuralFact.read(recorded));
    Set<StructuralFact> now = DocumentStructure.of(new ObjectMapper().readTree(theirs));
    Set<StructuralFact> added = new TreeSet<>(now);
    added.removeAll(gone);
    gone.removeAll(now);
    out.println("GONE " + gone.size());
    gone.forEach(fact -> out.println("  " + fact));
    out.println("ADDED " + added.size());
    added.forEach(fact -> out.println("  " + fact));
  }
}

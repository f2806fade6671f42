package dev.postqued.bindings.v2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postqued.contract.structure.DocumentStructure;
import dev.postqued.contract.structure.StructuralFact;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VendorComparisonTest {
  private static final JsonNode DOCUMENT = Document.read();
  private static final List<StructuralFact> VENDOR = Document.vendorFacts();
  private static final List<Deviation> DEVIATIONS = Deviation.all();
  private static final Comparison COMPARISON =
      new Comparison(VENDOR, DocumentStructure.of(DOCUMENT), DEVIATIONS);

  @Test
  void vendorFactsAreOfTheWholeDocument() {
    assertThat(VENDOR).hasSizeGreaterThan(800).isSorted().doesNotHaveDuplicates();
    assertThat(VENDOR.stream().map(StructuralFact::operation).distinct())
        .contains(StructuralFact.DOCUMENT)
        .hasSize(45 + 1);
  }

  @Test
  void nothingTheVendorSaysIsMissing() {
    assertThat(COMPARISON.missing()).isEmpty();
  }

  @Test
  void nothingIsAddedWithoutAReason() {
    assertThat(COMPARISON.added()).isEmpty();
  }

  @Test
  void everyDeviationIsThere() {
    assertThat(COMPARISON.unusedDeviations()).isEmpty();
  }

  @Test
  void readmeShowsTheDeviations() {
    List<String> rows =
        Document.readme()
            .lines()
            .filter(line -> line.startsWith("| vendor only ") || line.startsWith("| ours only "))
            .toList();
    assertThat(rows).containsExactlyElementsOf(DEVIATIONS.stream().map(Deviation::row).toList());
  }

  @Test
  void operationsBeyondTheVendorsAreFromTheNewerReference() {
    Map<String, String> evidence = evidence();
    List<String> vendors = VENDOR.stream().map(StructuralFact::operation).distinct().toList();
    Map<String, String> added = new HashMap<>(evidence);
    added.keySet().removeAll(vendors);
    assertThat(added.values())
        .hasSize(37)
        .allMatch(text -> text.startsWith("documented: vendor API reference 1.0.7"))
        .noneMatch(text -> text.contains("vendor v2 document"));
    evidence.keySet().retainAll(vendors);
    assertThat(evidence.values())
        .hasSize(45)
        .allMatch(text -> text.startsWith("documented: vendor v2 document"));
  }

  private static Map<String, String> evidence() {
    Map<String, String> evidence = new HashMap<>();
    for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String operation = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        evidence.put(operation, method.getValue().path("x-evidence").asText());
      }
    }
    return evidence;
  }
}

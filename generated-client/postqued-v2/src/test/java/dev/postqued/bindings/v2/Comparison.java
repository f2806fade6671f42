package dev.postqued.bindings.v2;

import static java.util.stream.Collectors.toSet;

import dev.postqued.bindings.v2.Deviation.Side;
import dev.postqued.contract.structure.StructuralFact;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What differs between the vendor's document and ours.
 *
 * <p>Two additions need no deviation: whole operations, and bodies of answers that the vendor's
 * document leaves without one.
 */
final class Comparison {
  private static final String NO_BODY = "no body";

  private final Set<StructuralFact> vendor;
  private final Set<StructuralFact> ours;
  private final List<Deviation> deviations;
  private final Set<String> vendorOperations;
  private final Set<String> bodies;

  Comparison(
      Collection<StructuralFact> vendor,
      Collection<StructuralFact> ours,
      List<Deviation> deviations) {
    this.vendor = Set.copyOf(vendor);
    this.ours = Set.copyOf(ours);
    this.deviations = deviations;
    vendorOperations = vendor.stream().map(StructuralFact::operation).collect(toSet());
    bodies =
        ours.stream()
            .filter(fact -> fact.statement().startsWith("content "))
            .map(fact -> fact.operation() + " " + fact.place())
            .collect(toSet());
  }

  List<StructuralFact> missing() {
    return missingFacts().stream()
        .filter(fact -> deviations.stream().noneMatch(d -> d.excuses(Side.VENDOR_ONLY, fact)))
        .toList();
  }

  List<StructuralFact> added() {
    return addedFacts().stream()
        .filter(fact -> deviations.stream().noneMatch(d -> d.excuses(Side.OURS_ONLY, fact)))
        .toList();
  }

  List<Deviation> unusedDeviations() {
    List<StructuralFact> missing = missingFacts();
    List<StructuralFact> added = addedFacts();
    return deviations.stream()
        .filter(d -> missing.stream().noneMatch(fact -> d.excuses(Side.VENDOR_ONLY, fact)))
        .filter(d -> added.stream().noneMatch(fact -> d.excuses(Side.OURS_ONLY, fact)))
        .toList();
  }

  private List<StructuralFact> missingFacts() {
    return vendor.stream()
        .filter(fact -> !ours.contains(fact) && !(saysNoBody(fact) && hasBody(fact)))
        .sorted()
        .toList();
  }

  private List<StructuralFact> addedFacts() {
    return ours.stream()
        .filter(fact -> !vendor.contains(fact))
        .filter(fact -> vendorOperations.contains(fact.operation()))
        .filter(fact -> !isBodyTheVendorLeavesOut(fact))
        .sorted()
        .toList();
  }

  private static boolean saysNoBody(StructuralFact fact) {
    return fact.place().startsWith("answer ") && fact.statement().equals(NO_BODY);
  }

  /** Only an answer that is still there can have got a body. */
  private boolean hasBody(StructuralFact noBody) {
    return bodies.contains(noBody.operation() + " " + noBody.place());
  }

  private boolean isBodyTheVendorLeavesOut(StructuralFact fact) {
    String[] words = fact.place().split(" ", -1);
    return words[0].equals("answer")
        && (words.length == 2 || words[2].contains("/"))
        && vendor.contains(new StructuralFact(fact.operation(), "answer " + words[1], NO_BODY));
  }
}

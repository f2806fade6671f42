package dev.postqued.bindings.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {
  private static final Contract CONTRACT = Contract.read();
  private static final List<Fact> DOCUMENT = DocumentFacts.of(CONTRACT);

  static List<Fact> table() {
    return Fact.table();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void documentStatesEachFact(Fact fact) {
    assertThat(DOCUMENT)
        .filteredOn(stated -> stated.kind().equals(fact.kind()))
        .filteredOn(stated -> stated.subject().equals(fact.subject()))
        .containsExactly(fact);
  }

  @Test
  void documentStatesNothingButTheFacts() {
    assertThat(DOCUMENT).isSubsetOf(table());
  }

  @Test
  void noFactIsListedTwice() {
    assertThat(table()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }

  @Test
  void keysAreSaidToStartWithTheirPrefix() {
    assertThat(CONTRACT.root().at("/components/securitySchemes/bearerAuth/description").asText())
        .contains("pq_");
  }

  @Test
  void noPathIsAddedWhoseOnlySourceContradictsAllOthers() {
    assertThat(CONTRACT.root().path("paths").has("/v1/posts")).isFalse();
  }
}

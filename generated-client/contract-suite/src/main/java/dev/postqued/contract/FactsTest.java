package dev.postqued.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The document says what a table written by hand says, for an API that has such a table. */
@ExtendWith(Subject.Resolver.class)
final class FactsTest {
  private List<Fact> table;
  private List<Fact> document;

  @BeforeEach
  void read(Subject subject) {
    table = Fact.table(subject.name());
    assumeFalse(table.isEmpty(), () -> "there is no table of facts for " + subject.name());
    document = DocumentFacts.of(subject.document().root());
  }

  @TestFactory
  Stream<DynamicTest> documentStatesTheFact() {
    return table.stream()
        .map(fact -> DynamicTest.dynamicTest(fact.toString(), () -> assertIsStated(fact)));
  }

  private void assertIsStated(Fact fact) {
    assertThat(document)
        .filteredOn(stated -> stated.kind().equals(fact.kind()))
        .filteredOn(stated -> stated.subject().equals(fact.subject()))
        .containsExactly(fact);
  }

  @Test
  void documentStatesNothingButTheFacts() {
    assertThat(document).isSubsetOf(table);
  }

  @Test
  void noFactIsListedTwice() {
    assertThat(table).doesNotHaveDuplicates();
  }
}

package dev.postqued.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyTreeTest {

  private static final DependencyTree TREE =
      DependencyTree.parse(
          """
          a:root:jar:1-SNAPSHOT
          +- a:one:jar:1:compile
          |  +- (a:two:jar:2:compile - version managed from 1; omitted for duplicate)
          |  \\- a:deep:jar:4:compile (version managed from 3)
          \\- a:two:jar:2:compile
             \\- a:three:jar:3:runtime
          """
              .lines()
              .toList());

  @Test
  void aDuplicateBringsItsOwnAlong() {
    assertThat(TREE.jarsOf(List.of("a:one")))
        .containsExactlyInAnyOrder("one-1.jar", "two-2.jar", "deep-4.jar", "three-3.jar");
  }

  @Test
  void whatOthersNeedIsLeftOut() {
    assertThat(TREE.jarsOf(List.of("a:two"))).containsExactly("two-2.jar", "three-3.jar");
  }

  @Test
  void aRootThatIsNotThereIsNoticed() {
    assertThatThrownBy(() -> TREE.jarsOf(List.of("a:four"))).hasMessageContaining("a:four");
  }

  @Test
  void everyPeerIsInTheTreeOfTheBuild() {
    ClassPath classPath = ClassPath.find();

    for (Peer peer : Peer.values()) {
      assertThat(classPath.jarsOf(peer)).isNotEmpty();
    }
  }

  @Test
  void oursComesWithoutThePeersAndTheSandbox() {
    assertThat(ClassPath.find().jarsOf(Peer.POSTQUED))
        .extracting(jar -> jar.getFileName().toString())
        .anyMatch(name -> name.startsWith("postqued-core-"))
        .noneMatch(name -> name.matches("(okhttp|postqued-testkit|wiremock|httpmime).*"));
  }
}

package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(SandboxExtension.class)
class SandboxExtensionTest {
  private static Sandbox ofTheClass;

  @BeforeAll
  static void keep(Sandbox sandbox) {
    ofTheClass = sandbox;
  }

  @RepeatedTest(2)
  void theSandboxIsThatOfTheClassAndWasReset(Sandbox sandbox) {
    assertThat(sandbox).isSameAs(ofTheClass);
    assertThat(sandbox.journal().calls()).isEmpty();
    TestClient.expect(200, new TestClient(sandbox).get("/v1/platform-accounts"));
  }

  @Test
  void thereIsNoneOutsideOfTests() {
    SandboxExtension extension = new SandboxExtension();
    assertThatThrownBy(extension::sandbox).isInstanceOf(IllegalStateException.class);
  }

  @Nested
  class InANestedClass {
    @Test
    void theSandboxIsThatOfTheOuterClass(Sandbox sandbox) {
      assertThat(sandbox).isSameAs(ofTheClass);
      TestClient.expect(200, new TestClient(sandbox).get("/v1/platform-accounts"));
    }
  }

  @Nested
  class InAFieldThatIsNotStatic {
    private static final Set<Sandbox> SEEN = new HashSet<>();

    @RegisterExtension final SandboxExtension own = new SandboxExtension();

    @RepeatedTest(2)
    void eachTestHasItsOwn() {
      assertThat(SEEN.add(own.sandbox())).isTrue();
    }
  }
}

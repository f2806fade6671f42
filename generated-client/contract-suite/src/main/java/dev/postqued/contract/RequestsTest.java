package dev.postqued.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.contract.TestServer.Received;
import dev.postqued.contract.TestServer.Reply;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the bindings send is what the document describes. */
@ExtendWith(Subject.Resolver.class)
final class RequestsTest {
  private static final Reply REFUSAL = new Reply(418, null, new byte[0]);

  private Bench bench;

  @BeforeEach
  void open(Subject subject, @TempDir Path folder) {
    bench = new Bench(subject, folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @TestFactory
  Stream<DynamicTest> requestIsAsTheDocumentSays() {
    return bench.document().operations().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.toString(),
                    () -> assertThat(bench.calls(operation)).allSatisfy(this::check)));
  }

  private void check(Call call) {
    send(call);
    String base = bench.base(call.operation());
    assertThat(RequestCheck.faults(bench.document(), call, base, bench.received())).isEmpty();
  }

  /** The answer does not matter here, so each operation has the same. */
  private void send(Call call) {
    try {
      bench.call(call, REFUSAL);
    } catch (Wire.Refusal expected) {
      assertThat(expected.status()).isEqualTo(418);
    }
  }

  @Test
  void everyOperationOfTheDocumentArrives() {
    List<Operation> operations = bench.document().operations();
    Set<String> arrived = new TreeSet<>();
    for (Operation operation : operations) {
      send(bench.calls(operation).get(0));
      arrived.add(described(operations, bench.base(operation), bench.received()));
    }
    assertThat(arrived).hasSameSizeAs(operations).isNotEmpty();
    assertThat(bench.bindings().methods()).hasSameSizeAs(operations);
  }

  /** The operation that the document has for a request; one with fewer parameters goes before. */
  private static String described(List<Operation> operations, String base, Received received) {
    return operations.stream()
        .filter(operation -> operation.method().equals(received.method()))
        .filter(operation -> RequestCheck.match(base, operation, received.path()) != null)
        .min(Comparator.comparing(operation -> parameters(operation.path())))
        .orElseThrow(() -> new AssertionError("the document has no " + received.path()))
        .toString();
  }

  private static int parameters(String path) {
    return path.length() - path.replace("{", "").length();
  }
}

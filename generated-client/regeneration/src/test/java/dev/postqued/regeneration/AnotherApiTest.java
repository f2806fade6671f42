package dev.postqued.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * A document that this project has never seen gives bindings that compile without a warning and pass the
 * contract suite, with no line written for it.
 */
class AnotherApiTest {
  private static final String BASE = "dev.postqued.bindings.another";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"petstore, 9", "shapes, 14"})
  void passesTheContractSuite(String name, int operations) throws IOException {
    Path document = Documents.resource(name + "/openapi.json");

    TestExecutionSummary summary = suite(build(document), document);

    assertThat(summary.getFailures())
        .allSatisfy(failure -> assertThat(failure.getException()).doesNotThrowAnyException());
    assertThat(summary.getFailures()).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isGreaterThan(4L * operations);
  }

  @Test
  void theSuiteSeesBindingsThatAreNotThoseOfTheDocument() throws IOException {
    Path document = Documents.resource("petstore/openapi.json");
    String other =
        Files.readString(document)
            .replace("\"/inventory\"", "\"/stock\"")
            .replace("\"message\"", "\"text\"")
            .replace("\"petIds\"", "\"pets\"");
    Path changed = Files.writeString(folder.resolve("other.json"), other);

    TestExecutionSummary summary = suite(build(changed), document);

    assertThat(summary.getFailures())
        .extracting(failure -> failure.getTestIdentifier().getDisplayName())
        .contains("GET /inventory", "POST /orders", "GET /pets/{petId} 404")
        .doesNotContain("GET /pets/{petId}", "GET /inventory 200");
  }

  @Test
  void theSuiteSeesASlashThatIsHidden() throws IOException {
    Path document = Documents.resource("shapes/openapi.json");
    String other = Files.readString(document).replace("\"x-keeps-slashes\": true,", "");
    Path changed = Files.writeString(folder.resolve("other.json"), other);

    assertThat(suite(build(changed), document).getFailures())
        .extracting(failure -> failure.getTestIdentifier().getDisplayName())
        .contains("GET /files/{path}/raw");
  }

  @Test
  void theSuiteSeesExamplesThatAreNotThoseOfTheirSchemas() throws IOException {
    Path document = Documents.resource("petstore/openapi.json");
    String wrong =
        Files.readString(document)
            .replace("\"code\": \"not_found\"", "\"code\": 5")
            .replace("\"shipBy\": \"2026-03-15T14:00:00Z\"", "\"shipBy\": \"tomorrow\"");
    Path changed = Files.writeString(folder.resolve("wrong.json"), wrong);

    assertThat(suite(build(document), changed).getFailures())
        .extracting(failure -> failure.getTestIdentifier().getDisplayName())
        .contains(
            "/components/responses/Problem/content/application~1json/examples/e0",
            "/paths/~1orders/post/requestBody/content/application~1json/examples/e0");
  }

  private BuiltBindings build(Path document) throws IOException {
    Path templates = new Project(Documents.ROOT).templates();
    return BuiltBindings.of(templates, document, BASE, folder);
  }

  private static TestExecutionSummary suite(BuiltBindings bindings, Path document)
      throws IOException {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage("dev.postqued.contract"))
            .configurationParameter("api.file", document.toString())
            .configurationParameter("api.package", BASE)
            .build();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] classes = {bindings.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, before)) {
      thread.setContextClassLoader(loader);
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      LauncherFactory.create().execute(request, listener);
      return listener.getSummary();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}

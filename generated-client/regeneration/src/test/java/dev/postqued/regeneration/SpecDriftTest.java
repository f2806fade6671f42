package dev.postqued.regeneration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.postqued.contract.structure.DocumentStructure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecDriftTest {
  @TempDir private Path root;
  private HttpServer vendor;
  private String address;
  private String theirs;

  @BeforeEach
  void open() throws IOException {
    vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    vendor.createContext(
        "/",
        exchange -> {
          byte[] body = theirs.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    vendor.start();
    address = "http://127.0.0.1:" + vendor.getAddress().getPort() + "/openapi.json";
    theirs =
        Documents.mutated(
            document -> ((ObjectNode) document.get("paths")).remove("/v1/platform-accounts"));
  }

  @AfterEach
  void close() {
    vendor.stop(0);
  }

  private void ours(String api, String vendorDocument) throws IOException {
    Path folder = Files.createDirectories(root.resolve("api-spec").resolve(api));
    Files.writeString(
        folder.resolve("openapi.json"),
        Documents.mutated(document -> document.put("x-vendor-document", vendorDocument)));
  }

  private String report() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new SpecDrift(root, new PrintStream(printed, true, UTF_8)).report();
    return printed.toString(UTF_8);
  }

  @Test
  void documentsAreComparedWithThoseOfTheirVendors() throws IOException {
    ours("one", address);
    Path folder = Files.createDirectories(root.resolve("api-spec/two"));
    Files.writeString(folder.resolve("openapi.json"), Documents.read("postqued-v1"));

    assertThat(report())
        .contains("one and " + address, "GET /v1/platform-accounts: the operation is gone")
        .contains("two: the vendor has no public document");
  }

  @Test
  void whatWasRecordedOfAVendorsDocumentGoesBeforeOurs() throws IOException {
    ours("one", address);
    Path facts = new Project(root).vendorFacts("one");
    Files.createDirectories(facts.getParent());
    List<String> recorded =
        DocumentStructure.of(new ObjectMapper().readTree(theirs)).stream()
            .map(fact -> fact.line())
            .toList();
    Files.write(facts, recorded.subList(1, recorded.size()));

    assertThat(report()).contains("GONE 0", "ADDED 1").doesNotContain("platform-accounts");
  }

  @Test
  void whatCannotBeReachedIsSaidAndNothingFails() throws IOException {
    ours("one", address);
    vendor.stop(0);
    assertThat(report())
        .contains("one and " + address + ": not compared, ConnectException")
        .doesNotContain("null");
  }
}

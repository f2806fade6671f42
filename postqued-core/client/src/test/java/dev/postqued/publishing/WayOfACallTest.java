package dev.postqued.publishing;

import static dev.postqued.APost.aPost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.bindings.v1.api.PublishingApi;
import dev.postqued.transport.Transport;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A call passes few classes on its way to the transport: whoever reads a stack trace finds the way. */
class WayOfACallTest {

  private Set<String> passed = Set.of();

  private final PostQued client = PostQued.builder("pq_key").transport(() -> new Witness()).build();

  private final class Witness implements Transport {

    @Override
    public TransportResponse send(TransportRequest request) {
      passed =
          Arrays.stream(new Throwable().getStackTrace())
              .map(StackTraceElement::getClassName)
              .filter(name -> name.startsWith("dev.postqued.") && !name.contains("Test"))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      byte[] body = "{\"id\":\"p1\",\"status\":\"pending\"}".getBytes(StandardCharsets.UTF_8);
      return TransportResponse.of(200, List.of(), body);
    }

    @Override
    public void close() {}
  }

  @Test
  void aPostPassesTwelveClasses() {
    try (client) {
      client.publishing().publish(aPost().build());
    }

    assertThat(passed).hasSizeBetween(5, 12);
  }

  @Test
  void aCallOfABindingPassesSix() {
    try (client) {
      client.bindings(PublishingApi.class).getPublication("p1");
    }

    assertThat(passed).hasSizeBetween(2, 6);
  }
}

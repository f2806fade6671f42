package dev.postqued.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.accounts.Account;
import dev.postqued.errors.AuthenticationException;
import dev.postqued.media.Image;
import dev.postqued.publishing.Budgets;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.uploads.MediaSource;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Metrics and traces of a client against the sandbox, as Prometheus and OpenTelemetry get them. */
class ObservedCallsTest {

  private static final String CAPTION = "A caption that nobody else may read";
  private static final String FILE = "a-file-of-mine.png";
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

  private final Sandbox sandbox =
      Sandbox.builder().clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T12:00:00Z"))).start();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final SdkTracerProvider tracing =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build();
  private final PostQued client = builder(sandbox.apiKey()).build();

  private PostQuedBuilder builder(String key) {
    ObservationRegistry registry = ObservationRegistry.create();
    OtelTracer tracer =
        new OtelTracer(tracing.get("test"), new OtelCurrentTraceContext(), event -> {});
    registry
        .observationConfig()
        .observationHandler(new DefaultMeterObservationHandler(meters))
        .observationHandler(new DefaultTracingObservationHandler(tracer));
    return PostQued.builder(key)
        .baseUrl(sandbox.baseUrl())
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance)
        .callListener(ObservedCalls.of(registry));
  }

  @AfterEach
  void close() {
    client.close();
    tracing.close();
    sandbox.close();
  }

  private static Publication publish(PostQued client) {
    Account account = client.accounts().list().get(0);
    return client
        .publishing()
        .publish(
            Post.of(Image.of(MediaSource.bytes(FILE, PICTURE)), Target.draft(account, CAPTION)));
  }

  private double count(String meter, String... tags) {
    return meters.get(meter).tags(tags).timer().count();
  }

  private List<SpanData> named(String name) {
    return spans.getFinishedSpanItems().stream()
        .filter(span -> span.getName().equals(name))
        .toList();
  }

  @Test
  void eachCallAndEachAttemptIsObserved() {
    client.accounts().list();

    assertThat(count("postqued.call", "operation", "listPlatformAccounts", "outcome", "success"))
        .isOne();
    assertThat(
            count(
                "postqued.attempt",
                "operation",
                "listPlatformAccounts",
                "outcome",
                "accepted",
                "status",
                "200"))
        .isOne();
  }

  @Test
  void anAttemptThatFailsAndTheWaitAfterItAreObserved() {
    sandbox
        .faults()
        .on(Operation.LIST_ACCOUNTS)
        .then(Fault.serviceUnavailable(Duration.ofSeconds(2)));

    client.accounts().list();

    assertThat(count("postqued.attempt", "status", "503")).isOne();
    assertThat(count("postqued.attempt", "status", "200")).isOne();
    assertThat(count("postqued.wait", "reason", "retry")).isOne();
    assertThat(count("postqued.call", "outcome", "success", "status", "200")).isOne();
  }

  @Test
  void aCallThatFailsIsNamedByItsException() {
    try (PostQued wrong = builder("pq_another").build()) {
      assertThatThrownBy(() -> wrong.accounts().list()).isInstanceOf(AuthenticationException.class);
    }

    assertThat(count("postqued.call", "outcome", "AuthenticationException", "status", "401"))
        .isOne();
  }

  @Test
  void aWaitForALimitIsObserved() {
    for (int read = 0; read <= Budgets.READ.windows().get(0).permits(); read++) {
      client.accounts().list();
    }

    assertThat(count("postqued.wait", "reason", "limit")).isPositive();
  }

  @Test
  void theAttemptsOfACallAreItsChildrenInATrace() {
    sandbox
        .faults()
        .on(Operation.LIST_ACCOUNTS)
        .then(Fault.serviceUnavailable(Duration.ofSeconds(2)));

    client.accounts().list();

    SpanData call = named("postqued listPlatformAccounts").get(0);
    assertThat(named("attempt"))
        .hasSize(2)
        .allMatch(span -> span.getParentSpanId().equals(call.getSpanId()))
        .extracting(span -> span.getAttributes().get(AttributeKey.stringKey("number")))
        .containsExactly("1", "2");
    assertThat(named("wait")).hasSize(1);
  }

  /** Version 2 sends images by presigned URLs. */
  @Test
  void nothingSecretIsInMetricsOrTraces() {
    try (PostQued second = builder(sandbox.apiKey()).version(ApiVersion.V2).build()) {
      Publication publication = publish(second);

      String seen = meters.scrape() + spans.getFinishedSpanItems();

      assertThat(seen)
          .contains("postqued_call_seconds_count", "putObject", "createPublication")
          .doesNotContain(
              sandbox.apiKey(), "pq_", CAPTION, FILE, "X-Amz-Signature", publication.id());
    }
  }
}

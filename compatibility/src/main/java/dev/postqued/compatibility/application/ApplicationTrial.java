package dev.postqued.compatibility.application;

import dev.postqued.PostQued;
import dev.postqued.compatibility.Sample;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.media.Video;
import dev.postqued.publishing.Outcome;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.WebhookDelivery;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the application beside a sandbox and looks at it from outside, and runs a test of it: it prints {@code passed}
 * if all is as it should be.
 */
public final class ApplicationTrial {

  private final Sandbox sandbox;
  private final ConfigurableApplicationContext context;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  private ApplicationTrial(Sandbox sandbox, ConfigurableApplicationContext context) {
    this.sandbox = sandbox;
    this.context = context;
    this.address =
        URI.create(
            "http://127.0.0.1:"
                + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  /**
   * Runs it.
   *
   * @param arguments a folder for the database
   */
  public static void main(String... arguments) throws Exception {
    Path database = Path.of(arguments[0]).resolve("posts.db");
    try (Sandbox sandbox = Sandbox.start()) {
      PostQued client;
      try (ConfigurableApplicationContext context =
          SpringApplication.run(
              Application.class,
              "--server.port=0",
              "--server.address=127.0.0.1",
              "--spring.datasource.url=jdbc:sqlite:" + database,
              "--management.endpoints.web.exposure.include=*",
              "--management.endpoint.health.show-details=always",
              "--postqued.api-key=" + sandbox.apiKey(),
              "--postqued.base-url=" + sandbox.baseUrl(),
              "--postqued.webhook-path=/webhooks/postqued",
              "--postqued.clients.acme.api-key=" + sandbox.apiKey(),
              "--postqued.clients.acme.base-url=" + sandbox.baseUrl())) {
        client = context.getBean("postQued", PostQued.class);
        new ApplicationTrial(sandbox, context).run();
      }
      requireClosed(client);
    }
    SliceTrial.run();
    System.out.println("passed");
    // As runners of tests do: the application of the slice is kept for further tests.
    System.exit(0);
  }

  private void run() throws Exception {
    sandbox.webhooks().signWith(Application.HEADER, Application.SECRET);
    sandbox.webhooks().sendTo(address.resolve("/webhooks/postqued"));
    Announcements announcements = context.getBean(Announcements.class);
    Video video = Video.of(MediaSource.bytes("video.mp4", Sample.video()));

    require(
        announcements.announce("1.0", video).outcome() == Outcome.COMPLETED, "the post ends well");
    announcements.announce("1.0", video);
    require(sandbox.journal().publications().size() == 1, "it is published once");

    webhooks();
    health();
    metrics();
    secrets();
  }

  private void webhooks() throws IOException {
    Deliveries deliveries = context.getBean(Deliveries.class);
    sandbox.webhooks().sendDue();
    require(
        deliveries.all().stream().anyMatch(delivery -> delivery.receipt().proven()),
        "the application is told of signed events");
    require(
        deliveries.all().stream().allMatch(delivery -> delivery.client().equals("postQued")),
        "an event names its client");
    int before = deliveries.all().size();
    String id = sandbox.journal().publications().get(0).id();
    sandbox.webhooks().signWith(Application.HEADER, "another secret");
    WebhookDelivery forged = sandbox.webhooks().forge(id, "target", "failed");
    require(forged.answer() == 400, "a forged event is refused: " + forged.answer());
    require(deliveries.all().size() == before, "the application is not told of it");
  }

  private void health() throws Exception {
    String health = get("/actuator/health");
    for (String client : new String[] {"postQued", "acmePostQued"}) {
      require(
          health.contains("\"" + client + "\":{\"openPosts\":0}"),
          "health counts the open posts of " + client + ": " + health);
    }
  }

  private void metrics() throws Exception {
    String scrape = get("/actuator/prometheus");
    for (String expected :
        new String[] {
          "postqued_call_seconds_count",
          "postqued_attempt_seconds_count",
          "postqued_permits_free{",
          "client=\"acmePostQued\"",
          "postqued_posts_open"
        }) {
      require(scrape.contains(expected), expected + " is missing in\n" + scrape);
    }
  }

  private void secrets() throws Exception {
    for (String path :
        new String[] {
          "/actuator/prometheus",
          "/actuator/health",
          "/actuator/env",
          "/actuator/configprops",
          "/actuator/beans",
          "/actuator/conditions",
          "/actuator/metrics"
        }) {
      String text = get(path);
      for (String secret :
          new String[] {sandbox.apiKey(), Application.SECRET, "#release", "X-Amz-Signature"}) {
        require(!text.contains(secret), path + " shows " + secret);
      }
    }
  }

  private String get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
        .body();
  }

  private static void requireClosed(PostQued client) {
    try {
      client.accounts().list();
    } catch (IllegalStateException | ServiceUnavailableException closed) {
      // The limiter in the database may find out first, whose pool is closed as well.
      return;
    }
    throw new AssertionError("the client is still open");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}

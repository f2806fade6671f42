package dev.postqued.examples;

import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.media.Image;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.signatures.HmacVerifier;
import dev.postqued.signatures.WebhookVerifier;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.WebhookDelivery;
import dev.postqued.testkit.WebhookFault;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Receives the events of the service, which version 2 of the API does not send: there, a draft is followed by
 * reading it. No source documents how they are signed, so the name of the
 * header, {@code X-Signature} unless {@code POSTQUED_WEBHOOK_HEADER} is set, and the signature, an
 * HMAC-SHA-256 of the body, are assumptions; without {@code POSTQUED_WEBHOOK_SECRET} an event is a
 * hint.
 */
public final class ReceiveWebhooks {

  private ReceiveWebhooks() {}

  /**
   * Runs the program.
   *
   * @param arguments the port; none for a free one
   */
  public static void main(String[] arguments) {
    Examples.start("receive-webhooks", arguments);
  }

  static void run(Connection connection, PrintStream out, String... arguments) throws IOException {
    int port = arguments.length > 0 ? port(arguments[0]) : 0;
    if (connection.version() == ApiVersion.V2) {
      withoutEvents(connection, out);
      return;
    }
    String header = connection.setting("POSTQUED_WEBHOOK_HEADER").orElse("X-Signature");
    String secret = connection.setting("POSTQUED_WEBHOOK_SECRET").orElse("");
    if (!header.matches("[\\w!#$%&'*+.^`|~-]+")) {
      throw new BadUsageException(
          "POSTQUED_WEBHOOK_HEADER must be the name of a header such as X-Signature, was "
              + header);
    }
    WebhookVerifier verifier =
        secret.isEmpty() ? WebhookVerifier.none() : HmacVerifier.of(header, secret);

    try (PostQued postQued = connection.builder().webhookVerifier(verifier).build();
        WebhookServer server = server(postQued, port, out)) {
      out.println("Events are received at " + server.address());
      out.println(
          secret.isEmpty()
              ? "POSTQUED_WEBHOOK_SECRET is not set: an event is a hint that proves nothing."
              : "An event is proven by an HMAC-SHA-256 in " + header + " (an assumption).");
      if (connection.sandbox().isPresent()) {
        Sandbox sandbox = connection.sandbox().get();
        if (!secret.isEmpty()) {
          sandbox.webhooks().signWith(header, secret);
        }
        sandbox.webhooks().sendTo(server.address());
        provoke(sandbox, postQued, out);
      } else {
        out.println("The service cannot reach this address: forward a public one to it.");
        out.println("Ctrl-C ends it.");
        untilInterrupted();
      }
    }
  }

  private static void withoutEvents(Connection connection, PrintStream out) throws IOException {
    out.println("Version 2 of the API sends its users no events: publications are read instead.");
    if (connection.sandbox().isEmpty()) {
      out.println("follow-publication ID does that.");
      return;
    }
    PostQued postQued = connection.postQued();
    String id = draft(postQued).id();
    out.println("Following publication " + id);
    out.println("Outcome: " + FollowPublication.follow(postQued, out, id).outcome());
  }

  /** Lets the sandbox send the events of a draft, one of them twice, and one that is forged. */
  private static void provoke(Sandbox sandbox, PostQued postQued, PrintStream out)
      throws IOException {
    sandbox.webhooks().onNext().then(WebhookFault.duplicated());
    String id = draft(postQued).id();
    out.println("The sandbox sends the events of publication " + id + ", the first time twice:");
    Publication end = postQued.publishing().await(id, Duration.ofMinutes(5));
    sandbox.webhooks().sendDue();
    out.println("Outcome: " + end.outcome());
    out.println("A forged event says that it failed:");
    WebhookDelivery forged = sandbox.webhooks().forge(id, end.targets().get(0).id(), "failed");
    out.println("   answered with " + forged.answer());
    out.println("Outcome: " + postQued.publishing().get(id).outcome());
  }

  private static Publication draft(PostQued postQued) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      Account account = FirstAccount.ofTikTok(postQued);
      Image photo = Image.of(samples.photos().get(0));
      return postQued.publishing().publish(Post.of(photo, Target.draft(account, "A draft")));
    }
  }

  private static WebhookServer server(PostQued postQued, int port, PrintStream out)
      throws IOException {
    try {
      return new WebhookServer(postQued.webhooks(), port, out);
    } catch (BindException e) {
      throw new BadUsageException("PORT must be free, was " + port + ": " + e.getMessage());
    }
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new BadUsageException(
          "PORT must be between 0 and 65535, 0 for a free one, was '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static void untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.Image;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Faults;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxAccount;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Shows the decision that each exception asks for. The sandbox provokes all of them; with the real
 * API only the last step runs, which sends one draft.
 */
public final class HandleErrors {

  private final PostQued postQued;
  private final PrintStream out;

  private HandleErrors(PostQued postQued, PrintStream out) {
    this.postQued = postQued;
    this.out = out;
  }

  /**
   * Runs the program.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Examples.start("handle-errors", arguments);
  }

  static void run(Connection connection, PrintStream out, String... arguments) throws IOException {
    HandleErrors program = new HandleErrors(connection.postQued(), out);
    try (SampleMedia samples = new SampleMedia()) {
      Image photo = Image.of(samples.photos().get(0));
      UploadedMedium media = program.postQued.media().uploadImage(photo);
      Target target = Target.draft(FirstAccount.ofTikTok(program.postQued), "A draft");
      if (connection.sandbox().isPresent()) {
        program.provoke(connection.sandbox().get(), photo, media, target);
        program.interrupt(Post.of(media, target));
      }
      program.step("All is well", () -> program.publish(Post.of(media, target)));
    }
  }

  /** The part to copy: one catch per decision. */
  private void step(String title, Supplier<String> call) {
    out.println(title);
    try {
      out.println("   done: " + call.get());
    } catch (AuthenticationException e) {
      decide("authenticate: use another API key", e);
    } catch (SubscriptionRequiredException e) {
      decide("pay: change the plan", e);
    } catch (RateLimitedException e) {
      Duration wait = e.retryAfter().orElse(Duration.ofMinutes(1));
      decide("wait: try again in " + wait.toSeconds() + " s", e);
    } catch (InvalidRequestException e) {
      decide("fix: change the request", e);
    } catch (IdempotencyConflictException e) {
      decide("look up: find what this key has published", e);
    } catch (UnknownOutcomeException e) {
      decide("unknown: publish the same Post again within 24 hours", e);
    } catch (InterruptedCallException e) {
      decide("stop: to continue later, publish the same Post again", e);
    } catch (ServiceException e) {
      decide("try later: nothing was published", e);
    }
  }

  private void decide(String decision, ServiceException e) {
    out.println("   " + decision);
    out.println("   " + e.getClass().getSimpleName() + ": " + e.failure().problem());
  }

  private String publish(Post post) {
    return "publication " + postQued.publishing().publish(post).id();
  }

  private void provoke(Sandbox sandbox, Image photo, UploadedMedium media, Target target) {
    Operation publish = Operation.CREATE_PUBLICATION;

    sandbox.faults().on(publish).then(Fault.answer(401));
    sandbox.faults().on(Operation.LIST_ACCOUNTS).then(Fault.answer(401));
    step("The API key was revoked", () -> publish(Post.of(media, target)));

    onUploads(sandbox).forEach(plan -> plan.then(Fault.subscriptionRequired()));
    step("The plan has no API access", () -> postQued.media().uploadImage(photo).contentId());
    sandbox.faults().clear();

    sandbox.accounts().disconnect(target.accountId());
    step("The account was disconnected", () -> publish(Post.of(media, target)));
    sandbox.accounts().connect(SandboxAccount.TIKTOK);

    IdempotencyKey key = IdempotencyKey.of("monday");
    Post.Builder post = Post.builder().target(target).media(media).idempotencyKey(key);
    step("A post with its own key", () -> publish(post.build()));
    step("Another post with the same key", () -> publish(post.media(media).build()));

    Fault tooMany = Fault.tooManyRequests(Duration.ofMinutes(5));
    onUploads(sandbox).forEach(plan -> plan.then(tooMany));
    step("Too many requests", () -> postQued.media().uploadImage(photo).contentId());
    sandbox.faults().clear();
    sandbox.clock().advance(Duration.ofMinutes(5));

    onUploads(sandbox).forEach(plan -> plan.always().then(Fault.answer(503)));
    step("The service is down", () -> postQued.media().uploadImage(photo).contentId());
    sandbox.faults().clear();

    Post once = Post.of(media, target);
    sandbox.faults().on(publish).always().then(Fault.answerLost());
    step("Each response is lost", () -> publish(once));
    sandbox.faults().clear();
    step("The same post again", () -> publish(once));
  }

  /** What goes wrong with uploads of images, which version 1 takes in one request and version 2 in three. */
  private static Stream<Faults.Plan> onUploads(Sandbox sandbox) {
    return Stream.of(Operation.UPLOAD_IMAGE, Operation.START_UPLOAD).map(sandbox.faults()::on);
  }

  private void interrupt(Post post) {
    Thread.currentThread().interrupt();
    step("The thread is interrupted", () -> publish(post));
    // The interrupt flag is set. Here, the thread is not meant to end.
    if (Thread.interrupted()) {
      step("The same post again", () -> publish(post));
    }
  }
}

package dev.postqued.v2;

import static dev.postqued.support.FakeService.lost;
import static dev.postqued.support.FakeService.publication;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.accounts.Account;
import dev.postqued.accounts.Platform;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.PublicationStatus;
import dev.postqued.publishing.Target;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Acts on what was published: what they check first, and what is told when a response does not come. */
class ActsTest {

  private static final String READ = "GET /v2/publish/p1";
  private static final String CANCEL = "POST /v2/publish/p1/cancel";
  private static final String CANCEL_TARGET = "POST /v2/publish/target/t1/cancel";
  private static final String RESCHEDULE = "PATCH /v2/publish/target/t1";
  private static final String DELETE = "DELETE /v2/publish/p1";
  private static final String DELETE_CONTENT = "DELETE /v2/content/c1";
  private static final Answer PAGE = Answer.of(403, "<html><body>Forbidden</body></html>");

  @RegisterExtension
  final TestClient postQued =
      TestClient.with(builder -> builder.version(ApiVersion.V2).workspace("w1"));

  private final PostQued client = postQued.client();
  private final FakeService service = postQued.service();
  private final Instant later = postQued.time().clock().instant().plus(Duration.ofDays(2));

  private static Answer withTarget(String id, String status) {
    return reply(
        200,
        "{\"id\":\"p1\",\"status\":\"pending\",\"targets\":[{\"id\":\"%s\",\"status\":\"%s\"}]}"
            .formatted(id, status));
  }

  private List<ThrowingCallable> actsOnTheTarget() {
    return List.of(
        () -> client.publishing().cancelTarget("p1", "t1"),
        () -> client.publishing().reschedule("p1", "t1", later));
  }

  @Test
  void theTargetOfAnotherPublicationIsRefusedBeforeTheAct() {
    service.respondsTo(READ, withTarget("t2", "scheduled"));

    for (ThrowingCallable act : actsOnTheTarget()) {
      assertThatThrownBy(act)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("targetId", "p1", "t2", "t1", "nothing was changed");
    }
    assertThat(service.requests())
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.route()).isEqualTo(READ));
  }

  @Test
  void aPublicationThatCannotBeReadIsLeftAlone() {
    service.respondsTo(READ, reply(404, "{\"error\":\"none\",\"code\":\"NOT_FOUND\"}"));

    for (ThrowingCallable act : actsOnTheTarget()) {
      assertThatThrownBy(act).isInstanceOf(InvalidRequestException.class);
    }
    assertThat(service.requests())
        .allSatisfy(request -> assertThat(request.route()).isEqualTo(READ));
  }

  /** No source documents what a publication looks like. */
  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{\"status\":\"scheduled\"}]"})
  void targetsThatAreNotShownCannotBeChecked(String targets) {
    service.respondsTo(READ, reply(200, "{\"id\":\"p1\",\"targets\":" + targets + "}"));
    service.respondsTo(CANCEL_TARGET, reply(200));

    client.publishing().cancelTarget("p1", "t1");

    assertThat(service.requests(CANCEL_TARGET)).hasSize(1);
  }

  @Test
  void version1DoesNotReadWhatItCannotActOn() {
    PostQued first = postQued.open(builder -> builder);

    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> first.publishing().cancelTarget("p1", "t1"),
            () -> first.publishing().reschedule("p1", "t1", later))) {
      assertThatThrownBy(act).isInstanceOf(UnsupportedOperationException.class);
    }
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void anActThatWasDoneIsToldWhenTheReadAfterItFails() {
    service.respondsTo(CANCEL, reply(200));
    service.respondsTo(CANCEL_TARGET, reply(200));
    service.respondsTo(RESCHEDULE, reply(200));
    Answer gone = reply(404, "{\"error\":\"none\",\"code\":\"NOT_FOUND\"}");

    service.respondsTo(READ, gone);
    done(() -> client.publishing().cancel("p1"), "The publication was canceled");
    service.respondsTo(READ, withTarget("t1", "scheduled"), gone);
    done(() -> client.publishing().cancelTarget("p1", "t1"), "The target t1 was canceled");
    service.respondsTo(READ, withTarget("t1", "scheduled"), gone);
    done(() -> client.publishing().reschedule("p1", "t1", later), "rescheduled for " + later);
  }

  private static void done(ThrowingCallable act, String words) {
    UnknownOutcomeException told = catchThrowableOfType(UnknownOutcomeException.class, act);

    assertThat(told.delivery()).isEqualTo(Delivery.ACCEPTED);
    assertThat(told)
        .hasMessageContainingAll(words, "could not be read", "need not be done again")
        .hasCauseInstanceOf(InvalidRequestException.class);
    assertThat(told.status()).contains(404);
  }

  @Test
  void awaitingFollowsTheNewTime() {
    service.respondsTo("POST /v2/publish", withTarget("t1", "scheduled"));
    service.respondsTo(RESCHEDULE, reply(200));
    Account account = new Account("a1", new Platform("bluesky"), "me", null);
    client
        .publishing()
        .publish(Post.text(Target.publish(account, "Hello").at(later.plus(Duration.ofDays(30)))));
    Answer waits = withTarget("t1", "scheduled");
    service.respondsTo(READ, waits, waits, waits, waits, withTarget("t1", "published"));
    Instant begin = postQued.time().clock().instant();

    client.publishing().reschedule("p1", "t1", begin.plus(Duration.ofMinutes(2)));
    Publication publication = client.publishing().await("p1", Duration.ofDays(60));

    assertThat(publication.outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(Duration.between(begin, postQued.time().clock().instant()))
        .isLessThanOrEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void whatWasCanceledWithoutAResponseIsNotToldAsRefused() {
    Answer conflict = reply(409, "{\"error\":\"already canceled\",\"code\":\"STATE\"}");
    service.respondsTo(CANCEL, lost(), conflict);
    service.respondsTo(READ, publication("p1", "canceled"));
    assertThat(client.publishing().cancel("p1").status()).isEqualTo(PublicationStatus.CANCELED);

    service.respondsTo(CANCEL_TARGET, lost(), conflict);
    service.respondsTo(READ, withTarget("t1", "scheduled"), withTarget("t1", "canceled"));
    Publication canceled = client.publishing().cancelTarget("p1", "t1");
    assertThat(canceled.targets()).hasSize(1);
  }

  @Test
  void aRefusalStaysOneIfNothingWasCanceled() {
    service.respondsTo(CANCEL, lost(), reply(409, "{\"error\":\"at work\",\"code\":\"STATE\"}"));
    service.respondsTo(READ, publication("p1", "processing"));

    assertThatThrownBy(() -> client.publishing().cancel("p1"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("at work");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 0, 200})
  void whatIsNotFoundAfterALostResponseWasDeleted(int first) {
    Answer unclear = first == 0 ? lost() : Answer.of(first, "{");
    service.respondsTo(DELETE, unclear, reply(404));
    service.respondsTo(DELETE_CONTENT, unclear, reply(404, "{\"error\":\"none\",\"code\":\"X\"}"));
    service.respondsTo("DELETE /v2/integrations/a1", unclear, Answer.of(404, ""));

    client.publishing().delete("p1");
    client.library().delete("c1");
    client.accounts().disconnect("a1");

    assertThat(service.requests()).hasSize(6);
  }

  @Test
  void whatIsNotFoundAtOnceWasNotDeleted() {
    Answer unknown = reply(404, "{\"error\":\"none\",\"code\":\"NOT_FOUND\"}");
    service.respondsTo(DELETE, unknown);
    service.respondsTo(DELETE_CONTENT, reply(429), unknown);

    assertThatThrownBy(() -> client.publishing().delete("p1"))
        .isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> client.library().delete("c1"))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void thePageOfAGatewayDoesNotProveADeletion() {
    service.respondsTo(DELETE, lost(), Answer.of(404, "<html>404</html>"));

    assertThatThrownBy(() -> client.publishing().delete("p1"))
        .isInstanceOf(ServiceException.class)
        .extracting(e -> ((ServiceException) e).delivery())
        .isEqualTo(Delivery.UNKNOWN);
  }

  @Test
  void thePageOfAGatewayIsNoRefusalOfAnAct() {
    service.respondsTo(READ, withTarget("t1", "scheduled"));
    for (String route : List.of(CANCEL, CANCEL_TARGET, RESCHEDULE, DELETE, DELETE_CONTENT)) {
      service.respondsTo(route, PAGE);
    }
    service.respondsTo("PATCH /v2/content/c1", PAGE);
    service.respondsTo("DELETE /v2/integrations/a1", PAGE);

    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> client.publishing().cancel("p1"),
            () -> client.publishing().cancelTarget("p1", "t1"),
            () -> client.publishing().delete("p1"),
            () -> client.library().delete("c1"),
            () -> client.library().rename("c1", "b.mp4"),
            () -> client.accounts().disconnect("a1"))) {
      ServiceUnavailableException told =
          catchThrowableOfType(ServiceUnavailableException.class, act);
      assertThat(told.delivery()).isEqualTo(Delivery.UNKNOWN);
      assertThat(told)
          .hasMessageContainingAll("not known whether", "proxy or a firewall", "HTTP 403")
          .hasMessageNotContaining("refused");
    }
    assertThatThrownBy(() -> client.publishing().reschedule("p1", "t1", later))
        .isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void anErrorOfTheServiceIsARefusal() {
    service.respondsTo(
        DELETE, reply(403, "{\"error\":\"no access to it\",\"code\":\"FORBIDDEN\"}"));

    assertThatThrownBy(() -> client.publishing().delete("p1"))
        .isInstanceOf(ServiceException.class)
        .extracting(e -> ((ServiceException) e).delivery())
        .isEqualTo(Delivery.REFUSED);
  }
}

package dev.postqued.v2;

import static dev.postqued.v2.SandboxClients.NOW;
import static dev.postqued.v2.SandboxClients.client;
import static dev.postqued.v2.SandboxClients.sandbox;
import static dev.postqued.v2.SandboxClients.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.insights.FigurePeriod;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.Refusal;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxAccount;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each refusal of each operation is told as. */
class SandboxRefusalsTest {

  private static Map<Operation, ThrowingCallable> calls(PostQued postQued) {
    Account account = postQued.accounts().list().get(0);
    String content = upload(postQued, "a.gif").contentId();
    var medium = postQued.library().get(content).asMedium();
    Publication waiting =
        postQued
            .publishing()
            .publish(Post.of(medium, Target.publish(account, "Later").at(NOW.plusSeconds(3600))));
    String id = waiting.id();
    String target = waiting.targets().get(0).id();
    Map<Operation, ThrowingCallable> calls = new EnumMap<>(Operation.class);
    calls.put(Operation.LIST_ACCOUNTS, () -> postQued.accounts().list());
    calls.put(Operation.GET_CREATOR_INFO, () -> postQued.accounts().creatorInfo(account.id()));
    calls.put(
        Operation.SEARCH_SUBREDDITS, () -> postQued.accounts().subreddits(account.id(), "java"));
    calls.put(
        Operation.GET_SUBREDDIT_RESTRICTIONS,
        () -> postQued.accounts().subredditRestrictions(account.id(), "java"));
    calls.put(
        Operation.SEARCH_LINKEDIN_COMPANIES,
        () -> postQued.accounts().linkedInCompanies(account.id(), "a"));
    calls.put(
        Operation.LIST_PINTEREST_BOARDS, () -> postQued.accounts().pinterestBoards(account.id()));
    calls.put(Operation.START_UPLOAD, () -> upload(postQued, "b.gif"));
    calls.put(Operation.COMPLETE_UPLOAD, () -> upload(postQued, "b.gif"));
    calls.put(Operation.LIST_CONTENT, () -> postQued.library().list());
    calls.put(Operation.GET_CONTENT, () -> postQued.library().get(content));
    calls.put(Operation.UPDATE_CONTENT, () -> postQued.library().rename(content, "c.gif"));
    calls.put(Operation.DOWNLOAD_CONTENT, () -> postQued.library().download(content).close());
    calls.put(
        Operation.LIST_PUBLICATIONS, () -> postQued.publishing().list(NOW, NOW.plusSeconds(1)));
    calls.put(Operation.GET_PUBLICATION, () -> postQued.publishing().get(id));
    calls.put(
        Operation.RESCHEDULE_TARGET,
        () -> postQued.publishing().reschedule(id, target, NOW.plusSeconds(7200)));
    calls.put(Operation.CANCEL_TARGET, () -> postQued.publishing().cancelTarget(id, target));
    calls.put(Operation.CANCEL_PUBLICATION, () -> postQued.publishing().cancel(id));
    calls.put(Operation.DELETE_PUBLICATION, () -> postQued.publishing().delete(id));
    calls.put(Operation.GET_POST_ANALYTICS, () -> postQued.insights().posts(FigurePeriod.ALL));
    calls.put(
        Operation.GET_VIDEO_ANALYTICS,
        () -> postQued.insights().videos(account.id(), FigurePeriod.ALL));
    calls.put(Operation.LIST_ENGAGEMENT, () -> postQued.insights().inbox());
    calls.put(
        Operation.CREATE_PUBLICATION,
        () -> postQued.publishing().publish(Post.of(medium, Target.publish(account, "Now"))));
    calls.put(Operation.DELETE_CONTENT, () -> postQued.library().delete(content));
    calls.put(Operation.DISCONNECT_ACCOUNT, () -> postQued.accounts().disconnect(account.id()));
    return calls;
  }

  @ParameterizedTest
  @EnumSource
  void eachRefusalIsToldInTheWordsOfTheService(Refusal reason) {
    try (Sandbox sandbox = sandbox().rateWindow(RateWindow.OFF).start();
        PostQued postQued = client(sandbox)) {
      Map<Operation, ThrowingCallable> calls = calls(postQued);
      assertThat(calls.keySet())
          .containsExactlyInAnyOrderElementsOf(
              EnumSet.complementOf(
                  EnumSet.of(Operation.GET_CONTEXT, Operation.PUT_OBJECT, Operation.UPLOAD_IMAGE)));

      calls.forEach(
          (operation, call) -> {
            sandbox.faults().on(operation).always().then(Fault.refused(reason));
            ServiceException e = catchThrowableOfType(ServiceException.class, call);
            sandbox.faults().clear();

            assertThat(e).as(operation.name()).isExactlyInstanceOf(told(operation, reason));
            assertThat(e).hasMessageContaining(reason.code());
          });

      assertThat(sandbox.journal().publications()).hasSize(1);
      assertThat(sandbox.accounts().all()).containsExactly(SandboxAccount.TIKTOK);
    }
  }

  /**
   * Only 400 refuses a post: that a plan is missing does not prove that it is not published. None of the codes
   * blames the API key.
   */
  private static Class<? extends ServiceException> told(Operation operation, Refusal reason) {
    if (operation == Operation.CREATE_PUBLICATION) {
      return UnknownOutcomeException.class;
    }
    return reason.status() == 402
        ? SubscriptionRequiredException.class
        : InvalidRequestException.class;
  }
}

package dev.postqued.internal.v2;

import dev.postqued.limits.Budget;
import dev.postqued.publishing.Budgets;
import dev.postqued.service.Operation;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the v2 document; a test compares them with it. What reads, and what leaves the same
 * behind however often it is done, may be repeated. No source gives the limits of version 2; those of
 * version 1 are assumed.
 */
final class V2Operations {

  static final Operation START_UPLOAD = Operation.repeatable("startUpload", Budgets.UPLOAD);
  static final Operation COMPLETE_UPLOAD = Operation.repeatable("completeUpload", Budgets.UPLOAD);
  static final Operation CREATE_PUBLICATION =
      Operation.publishing("createPublication", Budgets.PUBLISH);

  /**
   * The same without a key. It publishes nothing, so it may be repeated: a service that overlooked that it is
   * a dry run would refuse it without a key.
   */
  static final Operation DRY_RUN = Operation.repeatable(CREATE_PUBLICATION.id(), Budgets.PUBLISH);

  static final Operation RESCHEDULE_TARGET =
      Operation.publishing("rescheduleTarget", Budgets.PUBLISH);
  static final Operation KEY_CONTEXT = Operation.repeatable("getKeyContext", Budgets.READ);

  static final List<Operation> ALL =
      Stream.of(
              Stream.of(
                  START_UPLOAD,
                  COMPLETE_UPLOAD,
                  CREATE_PUBLICATION,
                  RESCHEDULE_TARGET,
                  KEY_CONTEXT),
              reads(),
              deletions(),
              repeatableChanges(),
              once(),
              publishing())
          .flatMap(operations -> operations)
          .toList();

  /** What changes something, and leaves the same behind however often it is done. */
  private static final Set<Operation> CHANGES =
      Stream.concat(deletions(), repeatableChanges()).collect(Collectors.toUnmodifiableSet());

  private V2Operations() {}

  /** Returns whether an operation that may be repeated changes something other than an upload. */
  static boolean changes(Operation operation) {
    return CHANGES.contains(operation);
  }

  private static Stream<Operation> reads() {
    return all(
        Operation::repeatable,
        Budgets.READ,
        "ping",
        "getAuthentication",
        "getCurrentSession",
        "listAccounts",
        "finishConnectAccount",
        "getCreatorInfo",
        "searchSubreddits",
        "getSubredditRestrictions",
        "searchLinkedInCompanies",
        "listPinterestBoards",
        "listInstagramAudio",
        "listContent",
        "getContent",
        "downloadContent",
        "listPublications",
        "getPublication",
        "getPostAnalytics",
        "getVideoAnalytics",
        "listEngagement",
        "getActiveContext",
        "listApiKeys",
        "getSubscription",
        "getCapabilities",
        "getUsage",
        "listApprovalPosts",
        "getApprovalPost",
        "listCollaborators",
        "listReviewers",
        "listClientReviews",
        "getClientReview");
  }

  private static Stream<Operation> deletions() {
    return all(
        Operation::removing,
        Budgets.DELETE,
        "disconnectAccount",
        "deleteContent",
        "deletePublication",
        "revokeApiKey",
        "suspendCollaborator",
        "removeReviewer");
  }

  /** Each says what is to be, so that doing it again changes nothing. */
  private static Stream<Operation> repeatableChanges() {
    return all(
        Operation::repeatable,
        null,
        "updateContent",
        "cancelPublication",
        "cancelTarget",
        "hideComment",
        "likeComment",
        "updateCollaborator");
  }

  private static Stream<Operation> once() {
    return all(
        Operation::once,
        null,
        "postAuthentication",
        "connectAccount",
        "connectBluesky",
        "createOrganization",
        "createWorkspace",
        "createApiKey",
        "startCheckout",
        "openPortal",
        "receiveTikTokEvent",
        "receiveMetaDeauthorization",
        "receiveMetaDataDeletion",
        "receiveThreadsDeauthorization",
        "receiveThreadsDataDeletion",
        "deleteComment",
        "createApprovalPost",
        "createRevision",
        "suggestEdit",
        "acceptSuggestion",
        "declineSuggestion",
        "commentOnRevision",
        "submitForApproval",
        "requestChanges",
        "approvePost",
        "inviteCollaborator",
        "revokeInvitation",
        "inviteReviewer",
        "revokeReviewerInvitation",
        "suggestEditAsReviewer",
        "commentAsReviewer",
        "requestChangesAsReviewer",
        "approveAsReviewer");
  }

  /** Seen in public, and without a key. A target without a time is published at once. */
  private static Stream<Operation> publishing() {
    return all(
        Operation::publishing,
        Budgets.PUBLISH,
        "replyToComment",
        "commentOnPost",
        "schedulePost",
        "publishPost");
  }

  private static Stream<Operation> all(
      BiFunction<String, @Nullable Budget, Operation> kind,
      @Nullable Budget budget,
      String... ids) {
    return Stream.of(ids).map(id -> kind.apply(id, budget));
  }
}

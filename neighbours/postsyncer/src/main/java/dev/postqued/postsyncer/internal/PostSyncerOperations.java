package dev.postqued.postsyncer.internal;

import dev.postqued.limits.Budget;
import dev.postqued.limits.Budget.Scope;
import dev.postqued.limits.Budget.Window;
import dev.postqued.service.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operations of the document; a test compares them with it. What reads, and what leaves the same
 * behind however often it is done, may be repeated.
 */
final class PostSyncerOperations {

  /** 60 requests a minute of one user, whichever tokens they use (PostSyncer docs, rate-limits). */
  static final Budget REQUESTS =
      new Budget("requests", Scope.ACCOUNT, List.of(new Window(60, Duration.ofMinutes(1))));

  static final Operation UPLOAD_FILE = Operation.repeatable("uploadMediaFile", REQUESTS);

  static final Operation GET_POST = Operation.repeatable("getPost", REQUESTS);
  static final Operation LIST_WORKSPACES = Operation.repeatable("listWorkspaces", REQUESTS);
  static final Operation LIST_ACCOUNTS = Operation.repeatable("listAccounts", REQUESTS);

  /** Seen in public, if it is no draft. */
  static final Operation CREATE_POST = Operation.publishing("createPost", REQUESTS);

  /** May publish it. */
  static final Operation UPDATE_POST = Operation.publishing("updatePost", REQUESTS);

  static final List<Operation> ALL =
      Stream.of(
              Stream.of(
                  UPLOAD_FILE, GET_POST, LIST_WORKSPACES, LIST_ACCOUNTS, CREATE_POST, UPDATE_POST),
              reads(),
              assignments(),
              deletions(),
              once(),
              publishing())
          .flatMap(operations -> operations)
          .toList();

  private static final Set<Operation> CHANGES =
      Stream.concat(assignments(), deletions()).collect(Collectors.toUnmodifiableSet());

  private PostSyncerOperations() {}

  /** Returns whether an operation that may be repeated changes something other than an upload. */
  static boolean changes(Operation operation) {
    return CHANGES.contains(operation);
  }

  private static Stream<Operation> reads() {
    return all(
        Operation::repeatable,
        "listPosts",
        "getPostByUrl",
        "getPostByPlatformPostId",
        "listMedia",
        "getMedia",
        "listFolders",
        "getFolder",
        "listComments",
        "getComment",
        "listLabels",
        "getLabel",
        "getAnalytics",
        "getWorkspaceAnalytics",
        "getPostAnalytics",
        "getAccountAnalytics",
        "listWebhooks",
        "getWebhook",
        "listWebhookDeliveries");
  }

  /** Each says what is to be, so that doing it again changes nothing. */
  private static Stream<Operation> assignments() {
    return all(
        Operation::repeatable,
        "updateAutoPlug",
        "updateCommentModeration",
        "updateContactCollection",
        "updateFolder",
        "updateLabel",
        "updateWebhook",
        "syncComments",
        "syncPostAnalytics",
        "hideComment");
  }

  private static Stream<Operation> deletions() {
    return all(
        Operation::removing,
        "deleteAccount",
        "deletePost",
        "deleteMedia",
        "deleteFolder",
        "deleteComment",
        "deleteLabel",
        "deleteWebhook");
  }

  private static Stream<Operation> once() {
    return all(
        Operation::once,
        "analyzeTwitterPost",
        "importMedia",
        "createFolder",
        "createLabel",
        "createWebhook",
        "testWebhook");
  }

  /** Seen in public. */
  private static Stream<Operation> publishing() {
    return all(Operation::publishing, "createComment", "updateComment");
  }

  private static Stream<Operation> all(BiFunction<String, Budget, Operation> kind, String... ids) {
    return Stream.of(ids).map(id -> kind.apply(id, REQUESTS));
  }
}

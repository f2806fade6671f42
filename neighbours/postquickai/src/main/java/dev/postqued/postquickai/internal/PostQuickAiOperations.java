package dev.postqued.postquickai.internal;

import dev.postqued.limits.Budget;
import dev.postqued.service.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operations of the document; a test compares them with it. What reads, and what leaves the same
 * behind however often it is done, may be repeated. What generates costs credits each time, and
 * a late reset would erase what went out meanwhile.
 */
final class PostQuickAiOperations {

  private static final Map<String, Operation> BY_NAME =
      all(Budget.perMinute("any", 1)).stream()
          .collect(Collectors.toUnmodifiableMap(Operation::id, operation -> operation));

  private PostQuickAiOperations() {}

  /** Returns an operation, for what it says beside its budget, which depends on the plan. */
  static Operation named(String id) {
    return Objects.requireNonNull(BY_NAME.get(id), id);
  }

  static List<Operation> all(Budget budget) {
    return Stream.of(
            reads(budget), assignments(budget), deletions(budget), once(budget), publishing(budget))
        .flatMap(operations -> operations)
        .toList();
  }

  private static Stream<Operation> reads(Budget budget) {
    return all(
        Operation::repeatable,
        budget,
        "listContentGroups",
        "getContentGroup",
        "getBrandInstructions",
        "getContentGroupAnalytics",
        "listPosts",
        "getPost",
        "getPostAnalytics",
        "getVideo",
        "getVideoStatus",
        "listAccounts",
        "getUsage",
        "getCurrentUser",
        "listApiKeys",
        "getRequestAnalytics");
  }

  /** Each says what is to be, so that doing it again changes nothing. */
  private static Stream<Operation> assignments(Budget budget) {
    return all(Operation::repeatable, budget, "updateBrandInstructions", "updatePostImages");
  }

  private static Stream<Operation> deletions(Budget budget) {
    return all(
        Operation::removing,
        budget,
        "deleteContentGroup",
        "deletePost",
        "deleteVideo",
        "disconnectAccount");
  }

  private static Stream<Operation> once(Budget budget) {
    return all(
        Operation::once,
        budget,
        "createContentGroup",
        "regeneratePost",
        "resetPostPlatforms",
        "resetVideoPlatforms",
        "generateCaption",
        "generateVideoCaption",
        "generateCarouselCaption",
        "adjustTone",
        "proofread",
        "makeConcise",
        "customEdit",
        "generateHashtags",
        "generateImage",
        "generateVideo");
  }

  /** What takes a time for a post may schedule it. */
  private static Stream<Operation> publishing(Budget budget) {
    return all(
        Operation::publishing,
        budget,
        "createPost",
        "updatePost",
        "generatePost",
        "publishPost",
        "schedulePost",
        "publishVideo",
        "scheduleVideo");
  }

  private static Stream<Operation> all(
      BiFunction<String, Budget, Operation> kind, Budget budget, String... ids) {
    return Stream.of(ids).map(id -> kind.apply(id, budget));
  }
}

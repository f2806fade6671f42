package dev.postqued.proof;

import dev.postqued.ApiVersion;
import dev.postqued.testkit.IdempotencyMode;
import dev.postqued.testkit.Operation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A version of the API, and what it does with a key that it knows. The guide of version 1 leaves that
 * open; the document of version 2 promises the stored response.
 */
@SuppressWarnings("ImmutableEnumChecker")
enum Dialect {
  V1_REPLAYS(ApiVersion.V1, IdempotencyMode.REPLAY, Operation.LIST_ACCOUNTS),
  V1_REFUSES(ApiVersion.V1, IdempotencyMode.REFUSE, Operation.LIST_ACCOUNTS),
  V2_REPLAYS(ApiVersion.V2, IdempotencyMode.REPLAY, Operation.GET_CONTEXT, Operation.LIST_ACCOUNTS);

  private static final List<Operation> FROM_UPLOAD_TO_END =
      List.of(
          Operation.START_UPLOAD,
          Operation.PUT_OBJECT,
          Operation.COMPLETE_UPLOAD,
          Operation.CREATE_PUBLICATION,
          Operation.GET_PUBLICATION);

  private final ApiVersion version;
  private final IdempotencyMode mode;
  private final List<Operation> preparations;

  Dialect(ApiVersion version, IdempotencyMode mode, Operation... preparations) {
    this.version = version;
    this.mode = mode;
    this.preparations = List.of(preparations);
  }

  ApiVersion version() {
    return version;
  }

  IdempotencyMode mode() {
    return mode;
  }

  boolean replays() {
    return mode == IdempotencyMode.REPLAY;
  }

  /** The way of a post with a video, in its order. */
  List<Operation> way() {
    return Stream.concat(preparations.stream(), FROM_UPLOAD_TO_END.stream()).toList();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

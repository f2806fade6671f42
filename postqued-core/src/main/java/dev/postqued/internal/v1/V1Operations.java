package dev.postqued.internal.v1;

import dev.postqued.internal.call.Operation;
import dev.postqued.limits.RateClass;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The operations of the v1 document; a test holds them against it. */
final class V1Operations {

  static final Operation START_UPLOAD = Operation.repeatable("startUpload", RateClass.UPLOAD);
  static final Operation COMPLETE_UPLOAD = Operation.repeatable("completeUpload", RateClass.UPLOAD);
  static final Operation UPLOAD_IMAGE = Operation.repeatable("uploadImage", RateClass.UPLOAD);
  static final Operation LIST_PLATFORM_ACCOUNTS =
      Operation.repeatable("listPlatformAccounts", RateClass.READ);
  static final Operation CREATE_PUBLICATION = Operation.publishing("createPublication");
  static final Operation GET_PUBLICATION = Operation.repeatable("getPublication", RateClass.READ);

  static final Map<String, Operation> BY_ID =
      byId(
          START_UPLOAD,
          COMPLETE_UPLOAD,
          UPLOAD_IMAGE,
          LIST_PLATFORM_ACCOUNTS,
          CREATE_PUBLICATION,
          GET_PUBLICATION);

  private V1Operations() {}

  private static Map<String, Operation> byId(Operation... operations) {
    return Arrays.stream(operations)
        .collect(Collectors.toUnmodifiableMap(Operation::id, Function.identity()));
  }
}

package dev.postqued.internal.v1;

import dev.postqued.publishing.Budgets;
import dev.postqued.service.Operation;
import java.util.List;

/** The operations of the v1 document; a test compares them with it. */
final class V1Operations {

  static final Operation START_UPLOAD = Operation.repeatable("startUpload", Budgets.UPLOAD);
  static final Operation COMPLETE_UPLOAD = Operation.repeatable("completeUpload", Budgets.UPLOAD);
  static final Operation UPLOAD_IMAGE = Operation.repeatable("uploadImage", Budgets.UPLOAD);
  static final Operation LIST_PLATFORM_ACCOUNTS =
      Operation.repeatable("listPlatformAccounts", Budgets.READ);
  static final Operation CREATE_PUBLICATION =
      Operation.publishing("createPublication", Budgets.PUBLISH);
  static final Operation GET_PUBLICATION = Operation.repeatable("getPublication", Budgets.READ);

  static final List<Operation> ALL =
      List.of(
          START_UPLOAD,
          COMPLETE_UPLOAD,
          UPLOAD_IMAGE,
          LIST_PLATFORM_ACCOUNTS,
          CREATE_PUBLICATION,
          GET_PUBLICATION);

  private V1Operations() {}
}

package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.AnswerForm;
import dev.postqued.testkit.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Version 1 of the API. It has no workspaces, and works in the first. */
final class V1Api {
  private static final String PUBLISH = "/v1/content/publish";
  private static final Map<String, Operation> OPERATIONS =
      Map.of(
          "POST /v1/content/upload",
          Operation.START_UPLOAD,
          "POST /v1/content/upload/complete",
          Operation.COMPLETE_UPLOAD,
          "POST /v1/content/upload-image",
          Operation.UPLOAD_IMAGE,
          "GET /v1/platform-accounts",
          Operation.LIST_ACCOUNTS,
          "POST " + PUBLISH,
          Operation.CREATE_PUBLICATION);

  private final Workspace workspace;
  private final PublishRequest rules;
  private final AnswerForm form;

  V1Api(Workspace workspace, AnswerForm form) {
    this.workspace = workspace;
    this.rules = PublishRequest.v1(workspace.contents(), workspace.accounts());
    this.form = form;
  }

  static @Nullable Operation operationOf(ApiRequest request) {
    if (request.method().equals("GET") && request.path().startsWith(PUBLISH + "/")) {
      return Operation.GET_PUBLICATION;
    }
    return OPERATIONS.get(request.method() + " " + request.path());
  }

  ApiReply answer(Operation operation, ApiRequest request) {
    return switch (operation) {
      case START_UPLOAD -> workspace.contents().startUpload(request);
      case COMPLETE_UPLOAD -> workspace.contents().completeUpload(request);
      case UPLOAD_IMAGE -> workspace.contents().uploadImage(request);
      case LIST_ACCOUNTS -> workspace.accounts().list(request.query().get("platform"));
      case CREATE_PUBLICATION -> workspace.publications().create(request, rules, form);
      case GET_PUBLICATION ->
          workspace.publications().get(request.path().substring(PUBLISH.length() + 1), form);
      default -> throw new IllegalArgumentException("version 1 has no " + operation);
    };
  }
}

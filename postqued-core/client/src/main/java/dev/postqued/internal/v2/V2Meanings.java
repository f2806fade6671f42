package dev.postqued.internal.v2;

import dev.postqued.internal.wire.Denial;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Meaning;
import dev.postqued.service.Meaning.Decision;
import java.util.Locale;

/**
 * What the error responses of version 2 mean (PostQued v2 document, July 2026; skill 1.0.7). They name no
 * codes, so statuses decide, and whether the words are about a workspace.
 */
final class V2Meanings {

  /** How a client names its workspace. */
  private static final String OPTION = "workspace(id), or POSTQUED_WORKSPACE_ID,";

  private V2Meanings() {}

  static Meaning of(ErrorResponse response) {
    return switch (response.status()) {
      case 400 -> isAboutAWorkspace(response) ? wrongWorkspace() : Meaning.of(Decision.FIX_REQUEST);
      case 401 ->
          Denial.meaning(
              response, "Check it, or create a new one in Settings, API, at https://postqued.com.");
      case 402 -> Meaning.of(Decision.PAY);
      case 403 -> denied(response);
      case 404 ->
          Meaning.of(
              Decision.FIX_REQUEST,
              "Check the id, and "
                  + OPTION
                  + " too: the workspace that it names does not know it.");
      case 409 -> conflict(response);
      case 413 ->
          Meaning.of(
              Decision.FIX_REQUEST, "The file is too large for the service; send a smaller one.");
      case 429 ->
          new Meaning(
              Decision.WAIT,
              "The service says that there were too many requests ({result}).",
              "Wait for retryAfter(), or for a minute if it is empty, then try again: no source gives the"
                  + " limits of version 2.");
      default -> Meaning.of(Decision.FIX_REQUEST);
    };
  }

  /** 403 is the word of an organization, a workspace, a role or a platform, and rarely about the key. */
  private static Meaning denied(ErrorResponse response) {
    if (isAboutAWorkspace(response)) {
      return wrongWorkspace();
    }
    return Denial.blamesTheKey(response)
        ? new Meaning(
            Decision.AUTHENTICATE,
            "The API key may not do this ({result}).",
            "Set "
                + OPTION
                + " to a workspace of the organization of the key, and check that the role and the plan"
                + " allow this.")
        : Meaning.of(
            Decision.FIX_REQUEST,
            Denial.ELSEWHERE
                + " If they are about the workspace, set "
                + OPTION
                + " to another one.");
  }

  private static Meaning wrongWorkspace() {
    return Meaning.of(
        Decision.FIX_REQUEST,
        "Set "
            + OPTION
            + " to a workspace of the organization of the API key. Calls of the bindings name it"
            + " themselves.");
  }

  /** Also an account that is connected to another workspace. */
  private static Meaning conflict(ErrorResponse response) {
    return Meaning.of(
        Decision.FIX_REQUEST,
        isAboutAWorkspace(response)
            ? "Work in the other workspace, with " + OPTION + " or end it there first."
            : "Read it again, and decide by what it is now: its state does not allow this, or somebody has"
                + " changed it meanwhile.");
  }

  private static boolean isAboutAWorkspace(ErrorResponse response) {
    return (response.code() + " " + response.message())
        .toLowerCase(Locale.ROOT)
        .contains("workspace");
  }
}

package dev.postqued.testkit;

/**
 * Why version 2 refuses a request that is well-formed. The vendor's reference describes these reasons and their statuses;
 * it names no codes, so those here are assumed, but for the two that version 1 has.
 */
public enum Refusal {
  /** 402: there is no paid plan. */
  SUBSCRIPTION(402, "SUBSCRIPTION_REQUIRED", "A paid plan is required"),
  /** 402: the plan does not include this. */
  CAPABILITY(402, "CAPABILITY_REQUIRED", "The plan does not include this"),
  /** 403: the API key belongs to another organization. */
  ORGANIZATION(403, "ORGANIZATION_ACCESS_DENIED", "Organization access denied"),
  /** 403: the organization has no such workspace. */
  WORKSPACE(403, "WORKSPACE_ACCESS_DENIED", "Workspace access denied"),
  /** 403: the user of the API key has a role that may not do this. */
  ROLE(403, "ROLE_DENIED", "This role may not do this"),
  /** 403: the platform does not allow this. */
  PROVIDER(403, "PROVIDER_DENIED", "The platform does not allow this"),
  /** 409: the idempotency key was used with another body. */
  KEY_REUSED(409, "IDEMPOTENCY_CONFLICT", "This idempotency key was used with another body"),
  /** 409: the state of what is changed does not allow this any more. */
  WORKFLOW(409, "WORKFLOW_CONFLICT", "The state does not allow this any more"),
  /** 409: what is changed has been changed by someone else. */
  REVISION(409, "REVISION_CONFLICT", "There is a newer revision");

  private final int status;
  private final String code;
  private final String message;

  Refusal(int status, String code, String message) {
    this.status = status;
    this.code = code;
    this.message = message;
  }

  /** {@return the HTTP status} */
  public int status() {
    return status;
  }

  /** {@return the code in the body} */
  public String code() {
    return code;
  }

  String body() {
    return "{\"error\":\"" + message + "\",\"code\":\"" + code + "\"}";
  }
}

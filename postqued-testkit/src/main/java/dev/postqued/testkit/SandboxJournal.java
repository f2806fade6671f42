package dev.postqued.testkit;

import java.util.List;

/**
 * What the sandbox was asked and what it did, oldest first. It keeps no secrets: neither the {@code Authorization}
 * header nor the query of a presigned URL. Of each kind the latest 10,000 entries are kept.
 */
public interface SandboxJournal {
  /** {@return the requests to the API, also those that a stub of the user's own answered} */
  List<ApiCall> calls();

  /**
   * {@return the requests of one operation}
   *
   * @param operation what was asked
   */
  List<ApiCall> calls(Operation operation);

  /** {@return the requests to the storage} */
  List<ObjectPut> puts();

  /** {@return the publications that were created; a replay of an idempotency key creates none} */
  List<CreatedPublication> publications();

  /** {@return the events that were sent, and those that were lost on purpose} */
  List<WebhookDelivery> webhooks();

  /**
   * {@return the publications that were created with one idempotency key, more than one only if it was forgotten}
   *
   * @param idempotencyKey the key
   */
  List<CreatedPublication> publicationsByKey(String idempotencyKey);
}

package dev.postqued.testkit;

import java.util.List;

/**
 * What the sandbox was asked and what it did, oldest first. It keeps no secrets: neither the {@code Authorization}
 * header nor the query of a presigned URL. Of each kind the latest 10,000 entries are kept.
 */
public interface Journal {
  /** Returns the requests to the API, also those that a stub of the user's own answered. */
  List<ApiCall> calls();

  /** Returns the requests of one operation. */
  List<ApiCall> calls(Operation operation);

  /** Returns the requests to the storage. */
  List<ObjectPut> puts();

  /** Returns the publications that were created; replays of an idempotency key create none. */
  List<CreatedPublication> publications();

  /** Returns the publications that were created with one idempotency key: more than one only after it was forgotten. */
  List<CreatedPublication> publicationsByKey(String idempotencyKey);
}

package dev.postqued.testkit;

/**
 * What a platform, or a person in the dashboard, does to publications; the API has no operations
 * for it.
 */
public interface Publications {
  /** Lets every target of the next publication fail once it has been processed. */
  void failNext();

  /**
   * Lets some targets of the next publication fail, counted from 0. If others succeed, the
   * publication ends as {@code partial_failed}. Called n times, this applies to the next n
   * publications in order.
   *
   * @param indexes which targets fail
   */
  void failNextTargets(int... indexes);

  /**
   * Cancels a publication: targets that have not ended become {@code canceled}.
   *
   * @param publicationId the id that the answer to the publish request gave
   * @throws IllegalArgumentException if there is no publication of that id, or it has ended
   */
  void cancel(String publicationId);
}

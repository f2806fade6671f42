package dev.postqued.internal.wire;

import dev.postqued.accounts.Accounts;
import dev.postqued.calls.OpenResponse;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.insights.Insights;
import dev.postqued.media.Library;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.service.UploadWay;
import java.time.Instant;
import java.util.List;

/**
 * One version of the API. Each method is one call with its retries and throws the library's
 * exceptions.
 */
public interface Wire {

  /** Finds out what each request needs, before a post is begun. */
  default void prepare() {}

  /** Returns the version, and what is known of the place in it that posts go to, in words for people. */
  List<String> place();

  /** Returns the connected accounts. */
  Accounts accounts();

  /** Returns how a medium is uploaded. */
  UploadWay uploadWay(String filename, MediumDescription medium);

  /** Writes a request to publish. */
  byte[] publishRequest(List<String> contentIds, List<Target> targets);

  /** Sends such a request. */
  Publication publish(IdempotencyKey key, byte[] request);

  /** Reads a publication. */
  Publication publication(String id);

  /** Lets the service check a post without publishing it. */
  default OpenResponse dryRun(List<String> contentIds, List<Target> targets) {
    throw needsVersion2("dryRun");
  }

  /** Lists the publications of a time. */
  default List<Publication> publications(Instant from, Instant to) {
    throw needsVersion2("list");
  }

  /** Returns the publications of a time as far as the version can list them. */
  default List<Publication> candidates(Instant from, Instant to) {
    return List.of();
  }

  /** Returns whether the version can act on what was published: cancel, reschedule and delete it. */
  default boolean acts() {
    return false;
  }

  /** Cancels what has not begun of a publication. */
  default void cancel(String publicationId) {
    throw needsVersion2("cancel");
  }

  /** Cancels a target that has not begun. */
  default void cancelTarget(String targetId) {
    throw needsVersion2("cancelTarget");
  }

  /** Gives a target that has not begun another time. */
  default void reschedule(String targetId, Instant at) {
    throw needsVersion2("reschedule");
  }

  /** Deletes a publication. */
  default void delete(String publicationId) {
    throw needsVersion2("delete");
  }

  /** Returns the media library. */
  default Library library() {
    throw needsVersion2("library");
  }

  /** Returns figures and comments. */
  default Insights insights() {
    throw needsVersion2("insights");
  }

  /** The failure of what version 1 cannot do. */
  static UnsupportedOperationException needsVersion2(String what) {
    return new UnsupportedOperationException(
        what + " needs version 2 of the API: build the client with version(ApiVersion.V2)");
  }
}

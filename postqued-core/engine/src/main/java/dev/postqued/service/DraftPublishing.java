package dev.postqued.service;

import dev.postqued.idempotency.IdempotencyKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service publishes in two steps, where creating a post has no idempotency key: first a draft is
 * made, which nobody sees in public, and then the one recorded id of it is promoted.
 *
 * <p>A draft whose response was lost is made again. It is never looked for by what it contains: two posts
 * may look alike. So drafts may be left behind; they are counted, see {@link #withDraftsLeft}.
 *
 * <p>What may be done after a lost response to a promotion is the word of the {@link Promotion}. The
 * service's settling time is how long it may still be at work on it. The key of a post names it in the
 * journal; the service need not know it.
 *
 * @param <R> the type of a post, draft or not
 */
public non-sealed interface DraftPublishing<R> extends Publishing<R> {

  /** How far a post has got, by a response of the service. */
  enum Standing {
    /** It is a draft: nothing says that it will go out. */
    DRAFT,
    /** It is scheduled, waits in a queue, or went out; also where a platform has failed since. */
    PROMOTED,
    /** The response does not say. */
    UNCLEAR
  }

  /**
   * {@inheritDoc}
   *
   * <p>By default the service takes no files.
   */
  @Override
  default UploadFile upload(IntendedMedium medium) {
    throw new IllegalArgumentException("media must have addresses; the service takes no files");
  }

  /**
   * Returns what is to be promoted, where it exists already and no draft is made of it. It is read before
   * the first promotion is sent, also by a program that goes on with the post later.
   *
   * @param content the content of the intention
   * @return what exists; null, which is the default, if a draft is to be made
   * @throws IllegalArgumentException if it must not be promoted, for instance because it is out already
   */
  default @Nullable R existing(String content) {
    return null;
  }

  /**
   * Writes the request that makes a draft.
   *
   * @param contentIds the ids of the media, in their order
   * @param content the content of the intention
   */
  @Override
  byte[] request(List<String> contentIds, String content);

  /** Makes a draft. Its operation must not be one that is simply repeated. */
  R createDraft(byte[] request);

  /**
   * Decides how a post is promoted. It is decided once, before the first send, and again only if it is
   * certain that nothing was promoted.
   *
   * @param contentIds the ids of the media, in their order
   * @param content the content of the intention
   * @param now the time
   */
  Promotion promotion(List<String> contentIds, String content, Instant now);

  /**
   * Promotes a draft. A response that is a success counts only if it has the {@link #id} of the draft
   * and {@link #standing} says that it is promoted; otherwise a read decides.
   *
   * @param id the id of the draft
   * @param key the key of the post, which is the same for each send
   * @param request the exact bytes of {@link Promotion#request()}
   */
  R promote(String id, IdempotencyKey key, byte[] request);

  /**
   * Returns how far a post has got, by what {@link #promote} or {@link #get} returned.
   *
   * @param content the content of the intention, which says where it was to go
   */
  Standing standing(R post, String content);

  /**
   * Returns a published post that also says how many drafts of it may be left in the service, because
   * the responses that made them were lost. By default nothing is added; a warning is logged anyhow.
   *
   * @param drafts how many, at least 1
   */
  default R withDraftsLeft(R published, int drafts) {
    return published;
  }
}

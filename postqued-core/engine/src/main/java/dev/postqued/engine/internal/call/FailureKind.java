package dev.postqued.engine.internal.call;

import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.Failure;
import dev.postqued.errors.FailureBuilder;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.RateLimitedException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.errors.UploadException;
import dev.postqued.service.Meaning;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of failure: its exception, the problem, and what to do next. {@code {result}} is the
 * result of the last attempt; the other words in braces are those of {@link FailureWords}.
 */
public enum FailureKind {
  NO_PERMIT(
      RateLimitedException::new,
      "The limit of {limit}, which this client keeps, is used up for longer than the call may take.",
      "Try again in {wait}, or allow the call more time (callTimeout)."),
  TOO_LATE(
      ServiceUnavailableException::new,
      "The time until which the request may be sent was over before it was its turn.",
      "Nothing was sent by this call; publish the same Post again."),
  LIMITER_FAILED(
      ServiceUnavailableException::new,
      "The rate limiter failed ({result}).",
      "Nothing was sent. Repair the limiter, then call again."),
  INTERRUPTED(
      InterruptedCallException::new,
      "The thread was interrupted.",
      "Nothing is under way; call again if it is still wanted."),
  INTERRUPTED_AFTER_SENDING(
      InterruptedCallException::new,
      "The thread was interrupted after the post was sent, so it may have been published.",
      "Publish the same Post again within {lifetime} of the first attempt; its key makes that safe."
          + " Never use a new key for it."),
  INTERRUPTED_BEFORE_SENDING(
      InterruptedCallException::new,
      "The thread was interrupted before the post was sent. It stays open in the journal under its key.",
      "Publish the same Post again, or call resume(), which publishes it; abandon its key if it is no longer"
          + " wanted."),
  INTERRUPTED_BEHIND_ANOTHER(
      InterruptedCallException::new,
      "The thread was interrupted while it waited for another thread that publishes this post.",
      "Publish the same Post again, or reconcile its key, to learn the outcome."),

  KEY_IN_USE(
      UnknownOutcomeException::new,
      "The post may have been published: the response to an earlier attempt was lost, and now the"
          + " service knows the key ({result}). It has accepted the post or is still at work on it.",
      "Publish the same Post again, or reconcile its key, in {settling}; its key makes that safe."
          + " Never use a new key for it."),
  KEY_USED(
      IdempotencyConflictException::new,
      "The service knows this idempotency key already.",
      "If the key belongs to another post, give this one its own. Otherwise this post was accepted, or"
          + " is being worked on: reconcile its key later, and do not publish it with a new one."),
  ACCEPTED_BEFORE(
      IdempotencyConflictException::new,
      "The service accepted this post when it was sent before; that response was lost, so the id"
          + " of the publication is not known.",
      "Look for it in {where}, and do not publish it again with a new key."),
  KEY_USED_BEFORE(
      IdempotencyConflictException::new,
      "The key was used before, for this post or for another one; the service does not say which.",
      "Look for the post in {where}. If it is not there, abandon this key and publish a new post."),
  KEY_OF_ANOTHER_POST(
      IdempotencyConflictException::new,
      "The key belongs to another post: its media or targets differ from those it was first used"
          + " with.",
      "Give this post its own key, or publish the first one as it was."),
  BEGUN_ELSEWHERE(
      IdempotencyConflictException::new,
      "The post was begun with {place}, and this client works with {here}. It was not sent.",
      "Resume it with a client of {place}, or publish the same Post with this one."),
  SENT_ELSEWHERE(
      IdempotencyConflictException::new,
      "The post was sent with {place}, so it may have been published, and this client works with {here}.",
      "Publish it again or reconcile its key with a client of {place}: its key makes that safe there,"
          + " and only there."),

  MAY_BE_PUBLISHED(
      UnknownOutcomeException::new,
      "The post may have been published: no conclusive response was received ({result}).",
      "Publish the same Post again within {lifetime} of the first attempt; its key makes that safe."
          + " Never use a new key for it."),
  MAY_BE_PUBLISHED_OR_KEY_USED(
      UnknownOutcomeException::new,
      "The post may have been published: the service has each time reported a conflict ({result}). It is"
          + " still at work on a request under this key, or the key was used with another content.",
      "Publish the same Post again, or reconcile its key, in {settling}; its key makes that safe. Never use"
          + " a new key for it, unless the conflict stays and the post is not in {where}: then the key was"
          + " used for another one."),
  MAY_BE_PUBLISHED_UNLESS_DENIED(
      UnknownOutcomeException::new,
      "The post may have been published: the response says that the plan or the role does not allow it"
          + " ({result}), which does not prove that the post was refused.",
      FailureKind.SAME_POST_AGAIN),
  MAY_BE_CARRIED_OUT(
      UnknownOutcomeException::new,
      "The request may have been carried out: no conclusive response was received ({result}).",
      "Look in {where} whether it was, before you make it again: it could be carried out twice."),
  INTERRUPTED_BEFORE_THE_RESPONSE(
      InterruptedCallException::new,
      "The thread was interrupted after the request was sent, so it may have been carried out.",
      "Look in {where} whether it was, before you make it again: it could be carried out twice."),
  PUBLISHED_WITHOUT_ID(
      UnknownOutcomeException::new,
      "The post may have been published: the response is a success but has no id.",
      "Publish the same Post again within {lifetime} of the first attempt; its key makes that safe."
          + " Never use a new key for it."),
  STILL_UNKNOWN(
      UnknownOutcomeException::new,
      "The post was sent before and may have been published; asking again failed: {cause}",
      "Publish the same Post again, or reconcile its key, within {lifetime} of the first send."),
  NOT_SEEN(
      UnknownOutcomeException::new,
      "The service accepted this post as publication {id}; reading its status failed: {cause}",
      "Read it later with get(publicationId), or publish the same Post. A new key would publish it a"
          + " second time: use one only if you have deleted the publication and want just that."),
  ABANDONED(
      UnknownOutcomeException::new,
      "The post was abandoned after it was sent, so it may have been published.",
      "Look for it in {where}, or publish the same Post within {lifetime} of the first send, which"
          + " publishes it once."),
  KEY_TOO_OLD(
      UnknownOutcomeException::new,
      "The post may have been published: it was sent, its response was lost, and its key is too old"
          + " to be sent again. The service remembers a key for {lifetime}; a second send could"
          + " publish the post twice.",
      "Look for it in {where}. If it is not there, abandon this key and publish a new post."),
  KEY_TOO_OLD_SINCE(
      UnknownOutcomeException::new,
      "The post was first sent at {time} and its response was lost. The service remembers a key for"
          + " {lifetime}; now a second send could publish it twice.",
      "Look for it in {where}. If it is not there, abandon this key and publish a new post."),
  CLOCK_BEHIND(
      UnknownOutcomeException::new,
      "The post was first sent at {time}, which has not come yet by the clock of this machine. So the"
          + " age of its key is unknown, and a second send could publish it twice.",
      "Set the clock, then publish the same Post again. If it was wrong when the post was sent, look for"
          + " it in {where} first."),
  KEY_TOO_OLD_UNSENT(
      ServiceUnavailableException::new,
      "The service could not be reached for almost as long as it remembers a key ({lifetime}).",
      "Nothing was sent. Publish the same Post again."),
  TAKEN_OVER(
      UnknownOutcomeException::new,
      "Another client has taken over this post, because this one was idle for too long.",
      "Publish the same Post again, or reconcile its key, to learn the outcome."),

  DRAFT_NOT_CONFIRMED(
      ServiceUnavailableException::new,
      "Nothing was published: the service did not confirm the draft of the post. {cause}",
      "Publish the same Post again, which makes another draft."),
  DRAFT_INTERRUPTED(
      InterruptedCallException::new,
      "The thread was interrupted while the draft of the post was made; nothing was published.",
      "Publish the same Post again, if it is still wanted."),
  PROMOTION_UNKNOWN(
      UnknownOutcomeException::new,
      "The post {id} may have been published: no conclusive response was received. {cause}",
      "Publish the same Post again, or reconcile its key: the post is read, and sent again only where that"
          + " cannot publish it twice. Never use a new key for it."),
  PROMOTION_INTERRUPTED(
      InterruptedCallException::new,
      "The thread was interrupted after the post {id} was sent to be published.",
      "Publish the same Post again, or reconcile its key, to learn the outcome. Never use a new key for"
          + " it."),
  PROMOTION_AT_WORK(
      UnknownOutcomeException::new,
      "The post {id} may have been published: it was sent to be published, the response was lost, and it"
          + " is still a draft, on which the service may be at work.",
      "Publish the same Post again, or reconcile its key, in {settling}: it is read then. Never use a new"
          + " key for it."),
  STILL_A_DRAFT(
      UnknownOutcomeException::new,
      "The post {id} was sent to be published, the response was lost, and after {settling} it is still a"
          + " draft. It is not sent again by itself: that could publish it twice.",
      "Look at it in {where}. If it is a draft there as well, publish it there, or abandon this key and"
          + " publish a new post."),
  PROMOTED_NOT_FOUND(
      UnknownOutcomeException::new,
      "The post {id} was sent to be published, the response was lost, and the service does not find it.",
      "Look for it in {where}: it may have been published and removed, or not be visible yet. Publish the"
          + " same Post again, or reconcile its key, to read it once more."),
  PROMOTION_NOT_READ(
      UnknownOutcomeException::new,
      "The post {id} was sent to be published and the response was lost; reading it failed: {cause}",
      "Publish the same Post again, or reconcile its key, to read it once more. Never use a new key for"
          + " it."),
  PROMOTION_ABANDONED(
      UnknownOutcomeException::new,
      "The post {id} was abandoned after it was sent to be published, so it may have been published.",
      "Look at it in {where}, or publish the same Post, which reads it first."),

  FILE_NOT_SENT(
      UploadException::new,
      "The file was not sent ({result}).",
      "Upload it again once it can be read and nothing writes to it."),
  STORAGE_REFUSED(
      UploadException::new,
      "Storage did not accept the bytes ({result}).",
      "Upload the file again; if it is refused again, check its type and size."),
  STORAGE_FAILED(
      UploadException::new,
      "Storage did not accept the bytes ({result}).",
      "Upload the file again later."),
  UNUSABLE_UPLOAD_ADDRESS(
      UploadException::new,
      "The service did not return an https address that bytes can be sent to: {why}.",
      "No byte was sent. Check the base URL."),

  PLAN_LACKS_IT(
      SubscriptionRequiredException::new,
      "The plan does not include this ({result}).",
      "Change the plan."),
  KEY_NOT_ACCEPTED(
      AuthenticationException::new,
      "The API key was not accepted ({result}).",
      "Check it, or create a new one."),
  LIMIT_USED_UP(
      RateLimitedException::new,
      "The service says that the limit of {limit} is used up.",
      "Wait for retryAfter(), or for a minute if it is empty, then try again."),
  NO_ACCESS_ANY_MORE(
      AuthenticationException::new,
      "The API key is not accepted ({result}, and a read was refused as well). That does not prove"
          + " that the post was not published.",
      "Use a key that is accepted, then publish the same Post again. Never use a new idempotency key"
          + " for it."),
  REFUSED(
      InvalidRequestException::new,
      "The service refused the request ({result}).",
      "Fix the request; the same one would be refused again."),

  UNREACHABLE(
      ServiceUnavailableException::new,
      "The service could not be reached ({result}).",
      "Try again later; nothing was published by this call."),
  NO_PROPER_RESPONSE(
      ServiceUnavailableException::new,
      "The service did not respond as it should ({result}).",
      "Try again later; nothing was published by this call."),
  NOT_THE_SERVICE(
      ServiceUnavailableException::new,
      "It is not known whether the request was carried out: the response ({result}) is not in a form of the"
          + " service, and may come from a proxy or a firewall on the way.",
      "Check whether it was, and make it again if not: to make it twice does no harm."),
  INCOMPLETE_RESPONSE(
      ServiceUnavailableException::new,
      "The service responded without {missing}.",
      "Try again later; nothing was published by this call.");

  /** The advice while a post may have been published under a key that is remembered. */
  static final String SAME_POST_AGAIN =
      "Publish the same Post again within {lifetime} of the first attempt; its key makes that safe."
          + " Never use a new key for it.";

  @SuppressWarnings("ImmutableEnumChecker") // A reference to a constructor.
  private final BiFunction<Failure, @Nullable Throwable, ServiceException> exception;

  private final String problem;
  private final String advice;

  FailureKind(
      BiFunction<Failure, @Nullable Throwable, ServiceException> exception,
      String problem,
      String advice) {
    this.exception = exception;
    this.problem = problem;
    this.advice = advice;
  }

  /** Creates the exception; the problem and advice of {@code details} are replaced. */
  public ServiceException exception(
      FailureBuilder details, FailureWords words, @Nullable Throwable cause) {
    return exception(details, words, null, cause);
  }

  /** The same, with what the service itself says about the problem and what to do. */
  ServiceException exception(
      FailureBuilder details,
      FailureWords words,
      @Nullable Meaning meaning,
      @Nullable Throwable cause) {
    String ownProblem = meaning == null ? null : meaning.problem();
    String ownAdvice = meaning == null ? null : meaning.advice();
    return exception.apply(
        details
            .problem(words.filledInto(ownProblem == null ? problem : ownProblem))
            .advice(words.filledInto(ownAdvice == null ? advice : ownAdvice))
            .build(),
        cause);
  }
}

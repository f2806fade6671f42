package dev.postqued.engine.internal.storage;

import static dev.postqued.engine.internal.storage.Cure.CONFIRM;
import static dev.postqued.engine.internal.storage.Cure.NEW_SESSION;
import static dev.postqued.engine.internal.storage.Cure.NEW_SESSION_ONCE;
import static dev.postqued.engine.internal.storage.Cure.NONE;
import static dev.postqued.engine.internal.storage.Cure.SAME_URL;
import static dev.postqued.engine.internal.storage.Cure.SAME_URL_ONCE;

import dev.postqued.service.ErrorResponse;
import java.util.List;
import java.util.Locale;

/**
 * What mends which answer of an object store, by its code and words, or else by its status. The first
 * row that fits decides. Which store a service uses is not known, so that the rows of all of them hold.
 */
public final class StorageRules {

  private static final String S3 = "Amazon S3, list of error codes";
  private static final String SEEN_S3 = "answers of Amazon S3 in public issues, 2023 to 2026";
  private static final String SEEN_GCS =
      "answers of Google Cloud Storage in public code, 2019 to 2026";
  private static final String GCS = "Google Cloud Storage, status and error codes for XML";
  private static final String AZURE = "Azure Storage, common REST API error codes";
  private static final String SEEN_AZURE =
      "answers of Azure Blob Storage in public code, 2019 to 2026";
  private static final String R2 = "Cloudflare R2, error codes, November 2026";
  private static final String MINIO = "MinIO, cmd/api-errors.go, February 2026";
  private static final String B2 = "Backblaze B2, error handling";
  private static final String RFC = "RFC 9110";
  private static final String ASSUMED = "assumed";

  private static final List<StorageRule> BY_CODE =
      List.of(
          code("RequestTimeout", SAME_URL, Advice.LATER, S3),
          code("IncompleteBody", SAME_URL, Advice.LATER, S3),
          code("ClientDisconnect", SAME_URL, Advice.LATER, R2),
          code("ClientDisconnected", SAME_URL, Advice.LATER, MINIO),
          code("OperationTimedOut", SAME_URL, Advice.LATER, SEEN_AZURE),
          code("OperationAborted", SAME_URL, Advice.LATER, S3),
          code("InternalError", SAME_URL, Advice.LATER, S3),
          code("ServiceUnavailable", SAME_URL, Advice.LATER, S3),
          code("SlowDown", SAME_URL, Advice.LATER, S3),
          code("SlowDownWrite", SAME_URL, Advice.LATER, MINIO),
          code("SlowDownRead", SAME_URL, Advice.LATER, MINIO),
          code("XMinioServerNotInitialized", SAME_URL, Advice.LATER, MINIO),
          code("ServerBusy", SAME_URL, Advice.LATER, SEEN_AZURE),
          code("TooManyRequests", SAME_URL, Advice.LATER, R2),
          code("BadDigest", SAME_URL_ONCE, Advice.UNCHANGED, S3),
          code("XAmzContentSHA256Mismatch", SAME_URL_ONCE, Advice.UNCHANGED, MINIO),
          code("XAmzContentChecksumMismatch", SAME_URL_ONCE, Advice.UNCHANGED, MINIO),
          code("CrcMismatch", SAME_URL_ONCE, Advice.UNCHANGED, GCS),
          code("Md5Mismatch", SAME_URL_ONCE, Advice.UNCHANGED, AZURE),
          code("ExpiredToken", NEW_SESSION, Advice.AGAIN, S3),
          code("ExpiredRequest", NEW_SESSION, Advice.AGAIN, R2),
          words("AccessDenied", "not valid yet", SAME_URL, Advice.CLOCK, MINIO),
          words("AccessDenied", "not signed", NONE, Advice.HEADERS, SEEN_S3),
          words("AccessDenied", "expired", NEW_SESSION, Advice.AGAIN, SEEN_S3),
          code("AccessDenied", NEW_SESSION_ONCE, Advice.SIGNATURE, R2),
          words("AuthenticationFailed", "time frame", NEW_SESSION, Advice.AGAIN, SEEN_AZURE),
          words("AuthenticationFailed", "did not match", NONE, Advice.MISMATCH, SEEN_AZURE),
          code("AuthenticationFailed", NEW_SESSION_ONCE, Advice.SIGNATURE, AZURE),
          code("NoAuthenticationInformation", NEW_SESSION_ONCE, Advice.SIGNATURE, AZURE),
          code("InvalidAccessKeyId", NEW_SESSION_ONCE, Advice.SIGNATURE, S3),
          code("Unauthorized", NEW_SESSION_ONCE, Advice.SIGNATURE, R2),
          code("NotEntitled", NEW_SESSION_ONCE, Advice.BUCKET, R2),
          code("bad_auth_token", NEW_SESSION_ONCE, Advice.SIGNATURE, B2),
          // The next address would be signed the same way.
          code("SignatureDoesNotMatch", NONE, Advice.MISMATCH, S3),
          code("RequestTimeTooSkewed", NONE, Advice.CLOCK, S3),
          code("MalformedSecurityHeader", NONE, Advice.HEADERS, SEEN_GCS),
          code("MissingRequiredHeader", NONE, Advice.HEADERS, AZURE),
          code("AuthorizationQueryParametersError", NONE, Advice.SIGNATURE, MINIO),
          code("MissingContentLength", NONE, Advice.HEADERS, S3),
          code("MissingContentLengthHeader", NONE, Advice.HEADERS, SEEN_AZURE),
          code("NotImplemented", NONE, Advice.HEADERS, S3),
          code("InvalidDigest", NONE, Advice.HEADERS, S3),
          code("InvalidMd5", NONE, Advice.HEADERS, AZURE),
          code("EntityTooLarge", NONE, Advice.SMALLER, S3),
          code("RequestBodyTooLarge", NONE, Advice.SMALLER, SEEN_AZURE),
          code("XMinioAdminBucketQuotaExceeded", NONE, Advice.FULL, MINIO),
          code("XMinioStorageFull", NONE, Advice.FULL, MINIO),
          code("cap_exceeded", NONE, Advice.FULL, B2),
          code("NoSuchBucket", NEW_SESSION_ONCE, Advice.BUCKET, S3),
          code("ContainerNotFound", NEW_SESSION_ONCE, Advice.BUCKET, AZURE),
          code("ContainerBeingDeleted", NEW_SESSION_ONCE, Advice.BUCKET, AZURE),
          code("AccountIsDisabled", NEW_SESSION_ONCE, Advice.BUCKET, AZURE),
          code("PermanentRedirect", NEW_SESSION_ONCE, Advice.BUCKET, S3),
          code("TemporaryRedirect", NONE, Advice.LATER, S3),
          code("PreconditionFailed", CONFIRM, Advice.EXISTS, S3),
          code("ObjectLockedByBucketPolicy", NONE, Advice.EXISTS, R2));

  /** Of answers whose code is unknown, or that have none because a proxy wrote them. */
  private static final List<StorageRule> BY_STATUS =
      List.of(
          status("408|421|425|429|499", SAME_URL, Advice.LATER, SEEN_S3),
          // RFC 9110, 15.5.18: again without the field that it names, which is Expect.
          status("417", SAME_URL, Advice.LATER, RFC),
          status("501", NONE, Advice.HEADERS, S3),
          status("507", NONE, Advice.FULL, MINIO),
          status("5..", SAME_URL, Advice.LATER, S3),
          status("401|403|410", NEW_SESSION, Advice.AGAIN, ASSUMED),
          status("411", NONE, Advice.HEADERS, S3),
          status("412", CONFIRM, Advice.EXISTS, S3),
          status("413", NONE, Advice.SMALLER, ASSUMED),
          status("3..", SAME_URL_ONCE, Advice.PROXY, ASSUMED));

  private static final StorageRule OF_STORAGE = status("...", NONE, Advice.AGAIN, ASSUMED);

  /** A refusal without a code is hardly from storage, but from something on the way to it. */
  private static final StorageRule OF_OTHERS =
      status("...", SAME_URL_ONCE, Advice.GATEWAY, ASSUMED);

  private StorageRules() {}

  /** Returns what mends an answer. */
  public static Cure cure(ErrorResponse answer) {
    return of(answer).cure();
  }

  /** Returns what to do about an answer that was not mended. */
  public static String advice(ErrorResponse answer) {
    return of(answer).advice().toString();
  }

  static List<StorageRule> byCode() {
    return BY_CODE;
  }

  static StorageRule of(ErrorResponse answer) {
    String code = answer.code() == null ? null : answer.code().value();
    String words = answer.message() == null ? "" : answer.message();
    return BY_CODE.stream()
        .filter(rule -> rule.code().equals(code) && rule.fits(words))
        .findFirst()
        .orElseGet(
            () -> byStatus(String.valueOf(answer.status()), code == null ? OF_OTHERS : OF_STORAGE));
  }

  private static StorageRule byStatus(String status, StorageRule other) {
    return BY_STATUS.stream().filter(rule -> status.matches(rule.code())).findFirst().orElse(other);
  }

  private static StorageRule code(String code, Cure cure, Advice advice, String source) {
    return words(code, "", cure, advice, source);
  }

  private static StorageRule words(
      String code, String words, Cure cure, Advice advice, String source) {
    return new StorageRule(code, words, cure, advice, source);
  }

  private static StorageRule status(String statuses, Cure cure, Advice advice, String source) {
    return new StorageRule(statuses, "", cure, advice, source);
  }

  /**
   * What mends some answers.
   *
   * @param code their code, or a pattern of their status
   * @param words what their message has in it, in lower case; may be empty
   * @param cure what mends them
   * @param advice what to do if it does not
   * @param source who says so
   */
  record StorageRule(String code, String words, Cure cure, Advice advice, String source) {

    private boolean fits(String message) {
      return message.toLowerCase(Locale.ROOT).contains(words);
    }
  }
}

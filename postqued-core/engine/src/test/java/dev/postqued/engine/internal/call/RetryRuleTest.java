package dev.postqued.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.engine.MadeUpService;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Operation;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRuleTest {

  private static final Operation READ = Operation.repeatable("read", MadeUpService.READS);
  private static final Operation PUBLISH = Operation.publishing("publish", MadeUpService.POSTS);
  private static final Operation ONCE = Operation.once("create", null);

  @ParameterizedTest(name = "{0}: read {1}, publish with key {2}, publish without key {3}")
  @CsvSource({
    "file changed,   false, false, false",
    "not sent,       true,  true,  true",
    "lost,           true,  true,  false",
    "unreadable,     true,  true,  false",
    "500,            true,  true,  false",
    "502,            true,  true,  false",
    "503,            true,  true,  false",
    "503 after 60,   true,  true,  false",
    "503 after 61,   false, false, false",
    "429,            true,  true,  true",
    "429 after 0,    true,  true,  true",
    "429 after 60,   true,  true,  true",
    "429 after 61,   false, false, false",
    "301,            false, false, false",
    "400,            false, false, false",
    "400 after 1,    false, false, false",
    "401,            false, false, false",
    "402,            false, false, false",
    "403,            false, false, false",
    "404,            false, false, false",
    "409,            false, false, false",
    "413,            false, false, false",
    "422,            false, false, false",
    "key in use,     false, true,  false",
    "unproved 302,   false, false, false",
    "unproved 400,   false, false, false",
    "unproved 403,   false, false, false",
    "unproved 404,   false, false, false",
    "unproved 408,   true,  true,  false",
    "unproved 421,   true,  true,  false",
    "unproved 425,   true,  true,  false",
    "unproved 429,   true,  true,  false",
    "unproved 499,   false, false, false"
  })
  void whatMayBeSentAgain(String what, boolean read, boolean withKey, boolean withoutKey) {
    AttemptFailure failure = failure(what);

    assertThat(mayRepeat(READ, null, failure)).isEqualTo(read);
    assertThat(mayRepeat(PUBLISH, IdempotencyKey.random(), failure)).isEqualTo(withKey);
    assertThat(mayRepeat(PUBLISH, null, failure)).isEqualTo(withoutKey);
    assertThat(mayRepeat(ONCE, null, failure)).isEqualTo(withoutKey);
  }

  private static boolean mayRepeat(
      Operation operation, @Nullable IdempotencyKey key, AttemptFailure failure) {
    return RetryRule.of(failure).mayRepeat(operation, key)
        && !RetryRule.isTooLong(failure, Duration.ofSeconds(60));
  }

  private static AttemptFailure failure(String what) {
    return switch (what) {
      case "file changed" -> AttemptFailure.ofFile(what, new IOException(what));
      case "not sent" -> AttemptFailure.notSent(what, null);
      case "lost" -> AttemptFailure.lost(what, null);
      case "unreadable" -> AttemptFailure.unreadable(200, what, null);
      case "key in use" -> unproved(409).asKeyInUse();
      default -> {
        if (what.startsWith("unproved ")) {
          yield unproved(Integer.parseInt(what.substring(9)));
        }
        String[] words = what.split(" ", -1);
        yield answered(
            Integer.parseInt(words[0]),
            words.length == 1 ? null : Duration.ofSeconds(Long.parseLong(words[2])));
      }
    };
  }

  private static AttemptFailure unproved(int status) {
    return AttemptFailure.answered(ErrorResponse.of(status));
  }

  private static AttemptFailure answered(int status, @Nullable Duration retryAfter) {
    AttemptFailure failure =
        AttemptFailure.answered(new ErrorResponse(status, null, null, null, retryAfter, null));
    return status < 500 ? failure.asRefusal() : failure;
  }
}

package dev.postqued.engine.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postqued.engine.MadeUpService;
import dev.postqued.engine.internal.limits.SlotRateLimiter;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.UploadException;
import dev.postqued.service.Operation;
import dev.postqued.support.VirtualTime;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresignedUrlsTest {

  private static final Operation OPEN = Operation.repeatable("open", null);

  private final PresignedUrls remote = urls("https://api.example.org");
  private final PresignedUrls local = urls("http://127.0.0.1:8080");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://storage.example.org/a?X-Amz-Signature=hidden",
        "http://127.0.0.1.example.org/a?X-Amz-Signature=hidden",
        "ftp://storage.example.org/a?hidden",
        "file:///etc/hidden",
        "//storage.example.org/a?hidden",
        "/a?hidden",
        "https:///a?hidden",
        "https://storage.example.org/a%b?hidden",
        "https://storage.example.org/a%2?hidden",
        "https://my_storage.example.org/a?hidden",
        "https://stor\u00e4ge.example.org/a?hidden",
        "https://hidden@storage.example.org/a?hidden",
        "hidden",
        ""
      })
  void noByteGoesToAnAddressThatIsNotSafe(String url) {
    for (PresignedUrls urls : new PresignedUrls[] {remote, local}) {
      assertThatExceptionOfType(UploadException.class)
          .isThrownBy(() -> urls.checked(OPEN, url))
          .satisfies(
              e -> {
                assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
                assertThat(e).hasMessageContaining("https").hasMessageNotContaining("hidden");
                assertThat(e).hasNoCause();
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:9000/a", "https://localhost/a", "http://[::1]/a"})
  void aServiceOnTheNetworkCannotSendTheClientToItsOwnMachine(String url) {
    assertThatExceptionOfType(UploadException.class).isThrownBy(() -> remote.checked(OPEN, url));
    assertThat(local.checked(OPEN, url)).isEqualTo(URI.create(url));
  }

  @Test
  void aSafeAddressIsUsedUnchanged() {
    String url = "https://storage.example.org:8443/a/b%20c?X-Amz-Signature=a%2Fb&x=1";

    assertThat(remote.checked(OPEN, url)).hasToString(url);
    assertThat(local.checked(OPEN, url)).hasToString(url);
  }

  @ParameterizedTest
  @CsvSource({
    "/a b, /a%20b",
    "/a?x=b|c, /a?x=b%7Cc",
    "/\u00e4/\uD83D\uDE00?q=\u00fc, /%C3%A4/%F0%9F%98%80?q=%C3%BC",
    "/a?x=%7b%22, /a?x=%7b%22",
    "/a?f={name}, /a?f=%7Bname%7D"
  })
  void whatNoAddressMayContainIsPercentEncoded(String given, String sent) {
    assertThat(remote.checked(OPEN, "https://storage.example.org" + given))
        .hasToString("https://storage.example.org" + sent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "https://my_storage.example.org/a; underscore",
        "https://storage.example.org/a%b; percent sign",
        "http://storage.example.org/a; not encrypted",
        "https://me@storage.example.org/a; names a user",
        "https://127.0.0.1/a; leads to this machine",
      })
  void theReasonIsTheTrueOne(String url, String why) {
    assertThatExceptionOfType(UploadException.class)
        .isThrownBy(() -> remote.checked(OPEN, url))
        .withMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource({"x-amz-meta-name, \u00e4", "x-amz-meta-name, 'a\r\nb: c'", "'a b', c", "\u00e4, b"})
  void headersThatWouldArriveAsSomethingElseAreRefused(String name, String value) {
    assertThatExceptionOfType(UploadException.class)
        .isThrownBy(() -> remote.check(OPEN, Map.of(name, value)))
        .withMessageContaining("header field");
  }

  private static PresignedUrls urls(String baseUrl) {
    VirtualTime time = new VirtualTime();
    return new PresignedUrls(
        MadeUpService.settings(
            URI.create(baseUrl), time, 1, 1, new SlotRateLimiter(MadeUpService.environment(time))));
  }
}

package dev.postqued.engine.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.postqued.engine.MadeUpService;
import dev.postqued.engine.internal.limits.SlotRateLimiter;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.UploadException;
import dev.postqued.service.Operation;
import dev.postqued.service.UploadSession;
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
        "https://storage.example.org/a?hidden#part",
        "https://storage.example.org/a#b?hidden",
        "https://storage.example.org/a?hidden\r\nX: y",
        " https://storage.example.org/a?hidden",
        "https://storage.example.org:99999/a?hidden",
        "https://storage.example.org:99999999999/a?hidden",
        "https://storage.example.org:0/a?hidden",
        "https://storage.example.org:https/a?hidden",
        "https://stor age.example.org/a?hidden",
        "https://stor%61ge.example.org/a?hidden",
        "https://[::1/a?hidden",
        "https://:443/a?hidden",
        "https://good.example.org\\@storage.example.org/a?hidden",
        "https://storage.example.org/a\uD83D?hidden",
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
    "/a?f={name}, /a?f=%7Bname%7D",
    "/a[1].mp4?x[]=2, /a%5B1%5D.mp4?x%5B%5D=2",
    "/a\\b, /a%5Cb",
    "/a%20b/%C3%A4?s=%2B+%2f, /a%20b/%C3%A4?s=%2B+%2f",
    "/a//b/../c?, /a//b/../c?",
    "?s=1, ?s=1",
    "'/a;b=1,2!$&''()*+:@~', '/a;b=1,2!$&''()*+:@~'"
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
        "https://my_storage.example.org:9000/a; underscore",
        "https://stor\u00e4ge.example.org/a; not in ASCII",
        "https://stor age.example.org/a; character is where none may be",
        "https://storage.example.org:99999/a; port",
        "https://storage.example.org:-1/a; port",
        "https://storage.example.org/a#b; fragment",
        "'https://storage.example.org/a '; begins or ends with a blank",
        "'https://storage.example.org/a\r\nX: y'; line end",
        "https:///a; names no host",
        "https:/storage.example.org/a; not complete",
        "ftp://storage.example.org/a; scheme is not https",
        "https://storage.example.org/\uD83D; half of a character",
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
  @CsvSource({
    "x-amz-meta-name, \u00e4, not in ASCII",
    "x-amz-meta-name, 'a\r\nb: c', line end",
    "x-amz-meta-name, 'a\nb', line end",
    "x-amz-meta-name, '\0', control character",
    "'a b', c, name",
    "'a\r\nb', c, name",
    "a:, c, name",
    "'', c, name",
    "\u00e4, b, name"
  })
  void headersThatWouldArriveAsSomethingElseAreRefused(String name, String value, String why) {
    assertThatExceptionOfType(UploadException.class)
        .isThrownBy(() -> remote.check(OPEN, session("PUT", Map.of(name, value))))
        .withMessageContaining("header field")
        .withMessageContaining(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PUT ", "PUT /b HTTP/1.1\r\nHost: b\r\n\r\n", "P\u00dcT"})
  void aMethodThatIsNoneIsRefused(String method) {
    assertThatExceptionOfType(UploadException.class)
        .isThrownBy(() -> remote.check(OPEN, session(method, Map.of())))
        .withMessageContaining("method");
  }

  @Test
  void allOtherHeadersPass() {
    assertThatNoException()
        .isThrownBy(
            () ->
                remote.check(
                    OPEN,
                    session("PUT", Map.of("Content-Type", "video/mp4; a=\"b\"", "x-a", "\t~ "))));
  }

  private static UploadSession session(String method, Map<String, String> headers) {
    return new UploadSession("c", null, "https://storage.example.org/a", method, headers);
  }

  private static PresignedUrls urls(String baseUrl) {
    VirtualTime time = new VirtualTime();
    return new PresignedUrls(
        MadeUpService.settings(
            URI.create(baseUrl), time, 1, 1, new SlotRateLimiter(MadeUpService.environment(time))));
  }
}

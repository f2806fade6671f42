package dev.postqued.testkit.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PresignerTest {
  /** The example of "Authenticating Requests: Using Query Parameters" in the documentation of Amazon S3. */
  @Test
  void theExampleOfAmazonIsSignedAsAmazonSignsIt() {
    Presigner presigner =
        new Presigner(
            "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");
    URI url =
        presigner.presign(
            "GET",
            URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
            Map.of(),
            Instant.parse("2013-05-24T00:00:00Z"),
            Duration.ofDays(1));
    assertThat(url)
        .hasToString(
            "https://examplebucket.s3.amazonaws.com/test.txt"
                + "?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                + "&X-Amz-Signature="
                + "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
  }

  @Test
  void theSecretIsNotPrinted() {
    assertThat(new Presigner("public", "secret", "auto").toString()).doesNotContain("secret");
    Grant grant = new Grant("public", "secret", "key", Instant.EPOCH);
    assertThat(grant.toString()).doesNotContain("secret");
  }
}

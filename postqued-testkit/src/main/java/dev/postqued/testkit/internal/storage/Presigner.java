package dev.postqued.testkit.internal.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs S3 URLs in their query, by AWS Signature Version 4.
 *
 * @param accessKey the public half of the credentials
 * @param secretKey the secret half
 */
record Presigner(String accessKey, String secretKey, String region) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /**
   * Returns {@code url}, which has no query yet, with a signature.
   *
   * @param headers further header fields that are signed, names in lower case
   */
  URI presign(String method, URI url, Map<String, String> headers, Instant now, Duration validity) {
    SortedMap<String, String> signed = new TreeMap<>(headers);
    signed.put("host", url.getRawAuthority());
    String names = String.join(";", signed.keySet());
    String time = TIME.format(now);
    String scope = time.substring(0, 8) + "/" + region + "/s3/aws4_request";
    SortedMap<String, String> query = new TreeMap<>();
    query.put("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
    query.put("X-Amz-Credential", accessKey + "/" + scope);
    query.put("X-Amz-Date", time);
    query.put("X-Amz-Expires", Long.toString(validity.toSeconds()));
    query.put("X-Amz-SignedHeaders", names);
    String canonicalQuery =
        query.entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    StringBuilder request =
        new StringBuilder(method + "\n" + url.getRawPath() + "\n" + canonicalQuery + "\n");
    signed.forEach((name, value) -> request.append(name + ":" + value.strip() + "\n"));
    request.append("\n" + names + "\nUNSIGNED-PAYLOAD");
    String toSign = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + sha256(request.toString());
    String signature = HexFormat.of().formatHex(hmac(signingKey(time.substring(0, 8)), toSign));
    return URI.create(url + "?" + canonicalQuery + "&X-Amz-Signature=" + signature);
  }

  private byte[] signingKey(String day) {
    byte[] dayKey = hmac(("AWS4" + secretKey).getBytes(UTF_8), day);
    return hmac(hmac(hmac(dayKey, region), "s3"), "aws4_request");
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  @Override
  public String toString() {
    return "Presigner[" + accessKey + "]";
  }
}

package dev.postqued.signatures;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What the headers of a signed request say.
 *
 * @param time the time, as it is signed
 * @param timeHeader the header that has it
 * @param before what is signed before the body
 * @param signatures the signatures
 * @param signatureHeader the header that has them
 */
record SignedParts(
    String time,
    String timeHeader,
    String before,
    List<byte[]> signatures,
    String signatureHeader) {

  /** More than a header has while secrets are replaced. */
  private static final int MAX_SIGNATURES = 10;

  private static final String SECRET_PREFIX = "whsec_";

  static SignedParts standard(String names, Map<String, List<String>> headers) {
    String id = SignatureChecks.only(headers, names + "-id");
    String time = SignatureChecks.only(headers, names + "-timestamp");
    String signatureHeader = names + "-signature";
    List<byte[]> signatures = new ArrayList<>();
    for (String part :
        SignatureChecks.only(headers, signatureHeader).split("\\s+", MAX_SIGNATURES + 1)) {
      if (part.matches("v1,[A-Za-z0-9+/]{43}=")) {
        signatures.add(Base64.getDecoder().decode(part.substring("v1,".length())));
      }
    }
    return new SignedParts(
        time, names + "-timestamp", id + "." + time + ".", signatures, signatureHeader);
  }

  static SignedParts timestamped(String header, Map<String, List<String>> headers) {
    String time = null;
    List<byte[]> signatures = new ArrayList<>();
    for (String part : SignatureChecks.only(headers, header).split(",", MAX_SIGNATURES + 2)) {
      String pair = part.strip();
      if (pair.startsWith("t=") && time == null) {
        time = pair.substring("t=".length());
      } else if (pair.matches("v1=[0-9a-fA-F]{64}")) {
        signatures.add(HexFormat.of().parseHex(pair.substring("v1=".length())));
      }
    }
    if (time == null) {
      throw new WebhookRejectedException(header + " has no time", null);
    }
    return new SignedParts(time, header, time + ".", signatures, header);
  }

  /** The bytes of a secret of Standard Webhooks. */
  static byte[] decoded(String secret) {
    String base64 =
        secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret;
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (bytes.length > 0) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Its message quotes the secret.
    }
    throw new IllegalArgumentException("secret must be whsec_ and Base64");
  }
}

package dev.postqued.engine.internal.storage;

import dev.postqued.service.ResponseHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an object store says of a failure. Only these parts are kept: the rest can hold the signed
 * address and what was signed.
 *
 * @param code its code, if it has one
 * @param message its words, if it has some
 */
public record StorageAnswer(@Nullable String code, @Nullable String message) {

  /** S3, R2, MinIO and Google send XML without a namespace; Azure puts the code in a header, too. */
  private static final Pattern XML_CODE = Pattern.compile("<Code>\\s*([\\w.-]{1,80})\\s*</Code>");

  /** Backblaze's own API. */
  private static final Pattern JSON_CODE = Pattern.compile("\"code\"\\s*:\\s*\"([\\w.-]{1,80})\"");

  private static final Pattern JSON_MESSAGE =
      Pattern.compile("\"message\"\\s*:\\s*\"([^\"\\\\]{1,300})");

  /** Azure says it in the same element as the reason. */
  private static final Pattern WHAT_WAS_SIGNED = Pattern.compile("(?is)string.to.sign.*");

  private static final List<Pattern> XML_WORDS =
      List.of(
              "Message",
              "Details",
              "AuthenticationErrorDetail",
              "HeadersNotSigned",
              "ParameterName")
          .stream()
          .map(name -> Pattern.compile("<" + name + ">\\s*([^<]{1,300})"))
          .toList();

  /**
   * Reads an error.
   *
   * @param head the beginning of its body
   * @param headers its header fields
   */
  public static StorageAnswer of(byte[] head, ResponseHeaders headers) {
    String body = new String(head, StandardCharsets.UTF_8);
    String code = first(XML_CODE, body);
    if (code == null) {
      code = headers.first("x-ms-error-code");
    }
    if (code == null && body.stripLeading().startsWith("{")) {
      return new StorageAnswer(first(JSON_CODE, body), first(JSON_MESSAGE, body));
    }
    return new StorageAnswer(code, code == null ? body : words(body));
  }

  private static @Nullable String words(String body) {
    List<String> found = new ArrayList<>();
    for (Pattern pattern : XML_WORDS) {
      String words = first(pattern, body);
      if (words != null) {
        found.add(WHAT_WAS_SIGNED.matcher(words).replaceFirst("").strip());
      }
    }
    return found.isEmpty() ? null : String.join("; ", found);
  }

  private static @Nullable String first(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    return matcher.find() ? matcher.group(1) : null;
  }
}

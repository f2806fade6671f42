package dev.postqued.engine.internal.upload;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the address of an upload as services write it. What is sent must be what was signed, so that
 * nothing is left out or mended but characters that have one encoding only.
 */
final class UploadAddress {

  /** Scheme, authority, and what is sent to it. */
  private static final Pattern PARTS =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)(.*)", Pattern.DOTALL);

  private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::(.*))?");
  private static final Pattern PORT = Pattern.compile("0*([1-9]\\d{0,4})");
  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** What a path or query must not contain as it is: RFC 3986 has no use for it there. */
  private static final String NEVER_RAW = " \"<>[\\]^`{|}";

  private static final int MAX_PORT = 65_535;

  private UploadAddress() {}

  /** An address that cannot be used. Its text does not show the address, which is secret. */
  static final class DefectException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String defect;

    DefectException(String defect) {
      super(defect);
      this.defect = defect;
    }

    String defect() {
      return defect;
    }
  }

  static URI parse(String url) throws DefectException {
    refuseCharacters(url);
    Matcher parts = PARTS.matcher(url);
    if (!parts.matches()) {
      throw new DefectException("it is not complete, as https://host/path is");
    }
    refuseAuthority(parts.group(2));
    String target = parts.group(3);
    if (target.indexOf('#') >= 0) {
      throw new DefectException("it has a fragment (#), which is never sent");
    }
    if (BAD_ESCAPE.matcher(target).find()) {
      throw new DefectException(
          "it cannot be read, since a percent sign has no two digits after it");
    }
    try {
      URI address = new URI(parts.group(1) + "://" + parts.group(2) + encoded(target));
      if (address.getHost() == null) {
        throw new DefectException("its host name is not one of the internet");
      }
      return address;
    } catch (URISyntaxException e) {
      // Its message quotes the address.
      throw new DefectException("it cannot be read, since a character is where none may be");
    }
  }

  private static void refuseCharacters(String url) throws DefectException {
    if (!url.equals(url.strip())) {
      throw new DefectException("it begins or ends with a blank");
    }
    if (url.chars().anyMatch(Character::isISOControl)) {
      throw new DefectException("it has a line end or another control character");
    }
    boolean whole = url.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    if (!whole) {
      throw new DefectException("it has half of a character");
    }
  }

  private static void refuseAuthority(String authority) throws DefectException {
    if (authority.indexOf('@') >= 0) {
      throw new DefectException("it names a user, which nothing could send");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches() || parts.group(1).isEmpty()) {
      throw new DefectException("it names no host");
    }
    String host = parts.group(1);
    if (host.indexOf('_') >= 0) {
      throw new DefectException(
          "its host name has an underscore, which no host of the internet has");
    }
    if (host.chars().anyMatch(c -> c > '~')) {
      throw new DefectException(
          "its host name is not in ASCII; the service has to write it as xn--");
    }
    String port = parts.group(2);
    if (port != null && !port.isEmpty() && !isPort(port)) {
      throw new DefectException("its port is no number from 1 to 65535");
    }
  }

  private static boolean isPort(String port) {
    Matcher digits = PORT.matcher(port);
    return digits.matches() && Integer.parseInt(digits.group(1)) <= MAX_PORT;
  }

  private static String encoded(String target) {
    StringBuilder encoded = new StringBuilder();
    target
        .codePoints()
        .forEach(
            character -> {
              if (character > '~' || NEVER_RAW.indexOf(character) >= 0) {
                byte[] octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
                for (byte octet : octets) {
                  encoded.append(String.format("%%%02X", octet));
                }
              } else {
                encoded.appendCodePoint(character);
              }
            });
    return encoded.toString();
  }
}

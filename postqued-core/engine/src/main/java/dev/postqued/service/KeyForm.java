package dev.postqued.service;

import java.util.regex.Pattern;

/**
 * What the API keys of a service look like. Keys are checked against it before they are used, and
 * whatever looks like one is kept out of logs and messages.
 *
 * @param pattern matches a whole key, and finds keys in other text
 * @param description completes the sentence "the key must ...", such as {@code start with ab_}
 * @param mask stands for a key in messages
 */
public record KeyForm(Pattern pattern, String description, String mask) {

  /**
   * Returns the form of keys that begin with a prefix. Any visible ASCII character may follow, so
   * that only a blank ends a key.
   */
  public static KeyForm prefix(String prefix) {
    return new KeyForm(
        Pattern.compile(Pattern.quote(prefix) + "[!-~]+"), "start with " + prefix, prefix + "***");
  }
}

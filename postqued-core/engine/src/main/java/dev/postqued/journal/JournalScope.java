package dev.postqued.journal;

/**
 * Whose posts an entry of a journal belongs to. A client sees the entries of its own scope only, so
 * that clients of other accounts, addresses and services may share a journal.
 *
 * @param service the name of the service
 * @param address the address of its API
 * @param tenant stands for the account; by default a fingerprint of the API key, from which the key
 *     cannot be derived
 */
public record JournalScope(String service, String address, String tenant) {

  /** Checks that each part is one or more visible ASCII characters. */
  public JournalScope {
    requireWord("service", service);
    requireWord("address", address);
    requireWord("tenant", tenant);
  }

  private static void requireWord(String name, String value) {
    if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
      throw new IllegalArgumentException(
          name + " must be visible ASCII characters without blanks, was \"" + value + '"');
    }
  }
}

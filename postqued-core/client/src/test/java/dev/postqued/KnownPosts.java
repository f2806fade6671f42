package dev.postqued;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalScope;
import dev.postqued.journal.Step;
import dev.postqued.testkit.Sandbox;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The posts that a journal knows of one account. */
public record KnownPosts(Journal journal, JournalScope scope) {

  public static KnownPosts of(Journal journal, Sandbox sandbox) {
    return of(journal, sandbox.apiKey(), sandbox.baseUrl());
  }

  public static KnownPosts of(Journal journal, String apiKey, URI baseUrl) {
    return new KnownPosts(
        journal, new JournalScope("postqued", baseUrl.toString(), fingerprint(apiKey)));
  }

  private static String fingerprint(String apiKey) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("postqued\0" + apiKey).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  public List<IdempotencyKey> pending() {
    return journal.pending(scope);
  }

  public Optional<JournalEntry> find(IdempotencyKey key) {
    return journal.find(scope, key);
  }

  public Optional<Step> step(IdempotencyKey key) {
    return find(key).map(JournalEntry::step);
  }
}

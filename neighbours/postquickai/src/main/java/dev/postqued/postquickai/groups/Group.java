package dev.postqued.postquickai.groups;

import dev.postqued.postquickai.accounts.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A content group: a brand or a customer, with its posts, its platforms and its accounts.
 *
 * @param id its id
 * @param name its name; may be empty
 * @param description what it is; may be empty
 * @param platforms the platforms that its posts go to, unless they say otherwise
 * @param accounts its connected accounts
 * @param instructions its brand instructions, as far as the service shows them here
 * @param createdAt when it was made, if the service says it
 */
public record Group(
    String id,
    String name,
    String description,
    List<Platform> platforms,
    List<Account> accounts,
    Optional<Instructions> instructions,
    Optional<Instant> createdAt) {

  /** Copies the lists. */
  public Group {
    platforms = List.copyOf(platforms);
    accounts = List.copyOf(accounts);
  }

  /**
   * A connected account of a group.
   *
   * @param id its id
   * @param platform its platform
   * @param name its name there; may be empty
   */
  public record Account(String id, Platform platform, String name) {}
}

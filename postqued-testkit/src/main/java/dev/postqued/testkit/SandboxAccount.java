package dev.postqued.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;

/**
 * A platform account that is connected to the sandbox.
 *
 * @param id the account's UUID, as {@code accountId} of a publish target names it
 * @param platform the platform in lower case, such as {@code tiktok}
 * @param username the name on the platform, with its leading {@code @}
 * @param displayName the name people read
 */
public record SandboxAccount(String id, String platform, String username, String displayName) {
  private static final List<String> PLATFORMS =
      List.of(
          "tiktok",
          "instagram",
          "facebook",
          "threads",
          "linkedin",
          "youtube",
          "twitter",
          "pinterest",
          "reddit",
          "mastodon",
          "bluesky");

  /** The TikTok account that every sandbox starts with. */
  public static final SandboxAccount TIKTOK =
      new SandboxAccount(
          "660e8400-e29b-41d4-a716-446655440001", "tiktok", "@yourusername", "Your Name");

  /**
   * {@return an account of a platform, with an id that is the same each time; {@link #TIKTOK} for {@code tiktok}}
   *
   * @param platform one of the eleven of version 2, such as {@code instagram}; X is called {@code twitter}
   * @throws IllegalArgumentException if it is none of them
   */
  public static SandboxAccount of(String platform) {
    if (!PLATFORMS.contains(platform)) {
      throw new IllegalArgumentException(
          "platform must be one of " + String.join(", ", PLATFORMS) + ", was " + platform);
    }
    if (platform.equals(TIKTOK.platform)) {
      return TIKTOK;
    }
    UUID id = UUID.nameUUIDFromBytes(("sandbox " + platform).getBytes(UTF_8));
    return new SandboxAccount(id.toString(), platform, TIKTOK.username, TIKTOK.displayName);
  }

  /**
   * {@return another account of the platform: its id follows from the name}
   *
   * @param name the name on the platform
   * @throws IllegalArgumentException if {@code name} is blank
   */
  public SandboxAccount named(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("username must not be blank");
    }
    UUID other = UUID.nameUUIDFromBytes(("sandbox " + platform + " " + name).getBytes(UTF_8));
    return new SandboxAccount(other.toString(), platform, name, name);
  }

  /** {@return an account of the same name with another id, which follows from that of the workspace} */
  SandboxAccount ofItsOwn(String workspaceId) {
    String seed = "sandbox " + platform + " " + username + " in " + workspaceId;
    UUID other = UUID.nameUUIDFromBytes(seed.getBytes(UTF_8));
    return new SandboxAccount(other.toString(), platform, username, displayName);
  }

  /** {@return an account of each platform of version 2, {@link #TIKTOK} first} */
  public static List<SandboxAccount> ofEveryPlatform() {
    return PLATFORMS.stream().map(SandboxAccount::of).toList();
  }
}

package dev.postqued.testkit;

/**
 * A platform account that is connected to the sandbox.
 *
 * @param id the account's UUID, as {@code accountId} of a publish target names it
 * @param platform the platform in lower case, such as {@code tiktok}
 * @param username the name on the platform, with its leading {@code @}
 * @param displayName the name people read
 */
public record SandboxAccount(String id, String platform, String username, String displayName) {
  /** The TikTok account that every sandbox starts with. */
  public static final SandboxAccount TIKTOK =
      new SandboxAccount(
          "660e8400-e29b-41d4-a716-446655440001", "tiktok", "@yourusername", "Your Name");
}

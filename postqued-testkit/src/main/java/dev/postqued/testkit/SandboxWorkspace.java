package dev.postqued.testkit;

/**
 * A workspace of version 2 that the API key may use. All workspaces of a sandbox show the same accounts, content and
 * publications.
 *
 * @param id the UUID of the workspace
 * @param name the name people read
 */
public record SandboxWorkspace(String id, String name) {
  /** The only workspace of a sandbox by default. */
  public static final SandboxWorkspace DEFAULT =
      new SandboxWorkspace("110e8400-e29b-41d4-a716-446655440010", "Default");
}

package dev.postqued.testkit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A workspace of version 2 that the API key may use. A workspace has accounts, content and publications of its own;
 * none sees or changes what another has. Version 1 works in the first workspace of a sandbox.
 *
 * @param id the UUID of the workspace
 * @param name the name people read
 * @param accounts the accounts that are connected at first
 */
public record SandboxWorkspace(String id, String name, List<SandboxAccount> accounts) {
  /** The only workspace of a sandbox by default, with {@link SandboxAccount#TIKTOK}. */
  public static final SandboxWorkspace DEFAULT =
      new SandboxWorkspace(
          "110e8400-e29b-41d4-a716-446655440010", "Default", List.of(SandboxAccount.TIKTOK));

  /**
   * Makes a workspace.
   *
   * @param id a UUID
   * @param name not null
   * @param accounts copied
   * @throws IllegalArgumentException if {@code id} is no UUID
   */
  public SandboxWorkspace {
    requireNonNull(name, "name");
    try {
      id = UUID.fromString(id).toString();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("id must be a UUID, was " + id, e);
    }
    accounts = List.copyOf(accounts);
  }

  /**
   * Makes a workspace without accounts.
   *
   * @param id a UUID
   * @param name the name people read
   * @throws IllegalArgumentException if {@code id} is no UUID
   */
  public SandboxWorkspace(String id, String name) {
    this(id, name, List.of());
  }

  /**
   * {@return this workspace with further accounts}
   *
   * @param more the accounts
   */
  public SandboxWorkspace with(SandboxAccount... more) {
    List<SandboxAccount> all = new ArrayList<>(accounts);
    all.addAll(List.of(more));
    return new SandboxWorkspace(id, name, all);
  }
}

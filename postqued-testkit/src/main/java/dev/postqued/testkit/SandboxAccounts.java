package dev.postqued.testkit;

import java.util.List;

/**
 * The accounts that are connected to a workspace of the sandbox, at first those of {@link SandboxWorkspace#accounts()}: {@link
 * SandboxAccount#TIKTOK} alone in {@link SandboxWorkspace#DEFAULT}.
 */
public interface SandboxAccounts {
  /** {@return the connected accounts, in the order in which they were connected} */
  List<SandboxAccount> all();

  /**
   * Connects an account.
   *
   * @param account the account; it takes the place of one with the same id
   * @throws IllegalArgumentException if it is connected to another workspace: an account has one
   */
  void connect(SandboxAccount account);

  /**
   * Disconnects an account: publishing to it is refused with {@code ACCOUNT_NOT_CONNECTED} from now on.
   *
   * @param accountId the id of the account
   */
  void disconnect(String accountId);
}

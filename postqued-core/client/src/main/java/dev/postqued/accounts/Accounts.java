package dev.postqued.accounts;

import java.util.List;
import java.util.Map;

/**
 * The connected accounts. They are connected in the PostQued dashboard.
 */
public interface Accounts {

  /**
   * Lists the accounts of all platforms.
   *
   * @return the accounts in the order of the service; empty if none is connected
   * @throws dev.postqued.errors.ServiceException if the service cannot be reached or refuses the
   *     request
   */
  List<Account> list();

  /**
   * Lists the accounts of one platform.
   *
   * @param platform the platform
   * @return the accounts in the order of the service; empty if none is connected
   * @throws dev.postqued.errors.ServiceException if the service cannot be reached or refuses the
   *     request
   */
  List<Account> list(Platform platform);

  /**
   * Disconnects an account. Version 2 only.
   *
   * @param accountId the id of the account
   * @throws UnsupportedOperationException with version 1
   */
  void disconnect(String accountId);

  /**
   * Returns what TikTok allows an account: which privacy levels, how long videos may be, and so on. Ask for
   * it before you publish to TikTok. Version 2 only.
   *
   * @param accountId the id of a TikTok account
   * @return the answer of the service, whose form is not documented
   * @throws UnsupportedOperationException with version 1
   */
  Map<String, Object> creatorInfo(String accountId);
}

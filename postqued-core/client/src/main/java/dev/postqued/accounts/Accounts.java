package dev.postqued.accounts;

import java.util.List;

/**
 * The connected accounts. They are connected in the PostQued dashboard; the API only lists them.
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
}

package dev.postqued.postquickai.accounts;

import java.util.List;

/**
 * The connected accounts, the user and the keys.
 *
 * <p>Each method that uses the network throws a {@link dev.postqued.errors.ServiceException} if the service cannot be
 * reached or refuses.
 */
public interface Accounts {

  /** Lists the connected accounts, in the order of the service. */
  List<SocialAccount> list();

  /**
   * Disconnects an account; to connect it again, use the dashboard. Posts that are scheduled for it will fail.
   *
   * @param id its id
   */
  void disconnect(String id);

  /** Reads the user whose key it is. */
  User user();

  /** Lists the keys of the user, without the keys themselves. */
  List<ApiKey> keys();
}

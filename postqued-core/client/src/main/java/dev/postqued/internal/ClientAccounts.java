package dev.postqued.internal;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Accounts;
import dev.postqued.accounts.Platform;
import dev.postqued.internal.wire.Wire;
import java.util.List;
import java.util.Map;

/** Lists the connected accounts. */
record ClientAccounts(Wire wire) implements Accounts {

  @Override
  public List<Account> list() {
    return wire.accounts(null);
  }

  @Override
  public List<Account> list(Platform platform) {
    return wire.accounts(platform);
  }

  @Override
  public void disconnect(String accountId) {
    wire.disconnect(checked(accountId));
  }

  @Override
  public Map<String, Object> creatorInfo(String accountId) {
    return wire.creatorInfo(checked(accountId));
  }

  private static String checked(String accountId) {
    if (accountId.isBlank()) {
      throw new IllegalArgumentException(
          "accountId must not be blank; take it from accounts().list()");
    }
    return accountId;
  }
}

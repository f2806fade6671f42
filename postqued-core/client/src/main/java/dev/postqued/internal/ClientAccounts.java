package dev.postqued.internal;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Accounts;
import dev.postqued.accounts.Platform;
import dev.postqued.internal.wire.Wire;
import java.util.List;

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
}

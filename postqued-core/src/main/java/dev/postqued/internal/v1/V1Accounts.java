package dev.postqued.internal.v1;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Accounts;
import dev.postqued.accounts.Platform;
import dev.postqued.bindings.v1.api.PlatformAccountsApi;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The connected accounts by version 1. */
final class V1Accounts implements Accounts {

  private final PlatformAccountsApi api;

  V1Accounts(PlatformAccountsApi api) {
    this.api = api;
  }

  @Override
  public List<Account> list() {
    return ask(null);
  }

  @Override
  public List<Account> list(Platform platform) {
    return ask(platform.name());
  }

  private List<Account> ask(@Nullable String platform) {
    return api.listPlatformAccounts(platform).accounts().stream()
        .filter(Objects::nonNull)
        .map(V1Mapper::account)
        .toList();
  }
}

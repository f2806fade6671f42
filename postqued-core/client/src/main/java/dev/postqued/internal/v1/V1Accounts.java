package dev.postqued.internal.v1;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Accounts;
import dev.postqued.accounts.Platform;
import dev.postqued.bindings.v1.api.PlatformAccountsApi;
import dev.postqued.calls.OpenResponse;
import dev.postqued.internal.wire.Wire;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The accounts of a user, which version 1 only lists. */
record V1Accounts(PlatformAccountsApi api) implements Accounts {

  @Override
  public List<Account> list() {
    return found(null);
  }

  @Override
  public List<Account> list(Platform platform) {
    return found(platform);
  }

  private List<Account> found(@Nullable Platform platform) {
    return api
        .listPlatformAccounts(platform == null ? null : V1Mapper.platform(platform))
        .accounts()
        .stream()
        .filter(Objects::nonNull)
        .map(V1Mapper::account)
        .filter(account -> platform == null || account.platform().equals(platform))
        .toList();
  }

  @Override
  public void disconnect(String accountId) {
    throw Wire.needsVersion2("disconnect");
  }

  @Override
  public OpenResponse creatorInfo(String accountId) {
    throw Wire.needsVersion2("creatorInfo");
  }

  @Override
  public OpenResponse subreddits(String accountId, String text) {
    throw Wire.needsVersion2("subreddits");
  }

  @Override
  public OpenResponse subredditRestrictions(String accountId, String subreddit) {
    throw Wire.needsVersion2("subredditRestrictions");
  }

  @Override
  public OpenResponse linkedInCompanies(String accountId, String text) {
    throw Wire.needsVersion2("linkedInCompanies");
  }

  @Override
  public OpenResponse pinterestBoards(String accountId) {
    throw Wire.needsVersion2("pinterestBoards");
  }
}

package dev.postqued.internal.v2;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Accounts;
import dev.postqued.accounts.Platform;
import dev.postqued.bindings.v2.api.IntegrationsApi;
import dev.postqued.calls.OpenResponse;
import java.util.List;
import java.util.Objects;

/** The accounts of a workspace, and what their platforms say about them. */
record V2Accounts(IntegrationsApi api, Workspace workspace) implements Accounts {

  /** The document names no greatest limit; these are its defaults, written out. */
  private static final int FOUND = 10;

  private static final int BOARDS = 50;

  @Override
  public List<Account> list() {
    return V2Mapper.orEmpty(api.listAccounts(workspace.id()).accounts()).stream()
        .filter(Objects::nonNull)
        .map(V2Mapper::account)
        .toList();
  }

  @Override
  public List<Account> list(Platform platform) {
    return list().stream().filter(account -> account.platform().equals(platform)).toList();
  }

  @Override
  public void disconnect(String accountId) {
    var unused = api.disconnectAccount(account(accountId), workspace.id());
  }

  @Override
  public OpenResponse creatorInfo(String accountId) {
    return new OpenResponse(api.getCreatorInfo(account(accountId), workspace.id()));
  }

  @Override
  public OpenResponse subreddits(String accountId, String text) {
    return new OpenResponse(
        api.searchSubreddits(
            account(accountId), Arguments.present("text", text), FOUND, workspace.id()));
  }

  @Override
  public OpenResponse subredditRestrictions(String accountId, String subreddit) {
    return new OpenResponse(
        api.getSubredditRestrictions(
            account(accountId), Arguments.present("subreddit", subreddit), workspace.id()));
  }

  @Override
  public OpenResponse linkedInCompanies(String accountId, String text) {
    return new OpenResponse(
        api.searchLinkedInCompanies(
            account(accountId), Arguments.present("text", text), FOUND, workspace.id()));
  }

  @Override
  public OpenResponse pinterestBoards(String accountId) {
    return new OpenResponse(api.listPinterestBoards(account(accountId), BOARDS, workspace.id()));
  }

  private static String account(String accountId) {
    return Arguments.present("accountId", accountId);
  }
}

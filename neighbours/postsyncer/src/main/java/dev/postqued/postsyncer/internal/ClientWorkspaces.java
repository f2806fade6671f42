package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.AccountsApi;
import dev.postqued.bindings.postsyncer.api.WorkspacesApi;
import dev.postqued.bindings.postsyncer.model.AccountsAnswer;
import dev.postqued.bindings.postsyncer.model.WorkspacesAnswer;
import dev.postqued.engine.Engine;
import dev.postqued.postsyncer.workspaces.Account;
import dev.postqued.postsyncer.workspaces.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists workspaces and accounts, bare or wrapped. */
public record ClientWorkspaces(Engine engine) {

  /** Lists the workspaces. */
  public List<Workspace> workspaces() {
    WorkspacesAnswer answer = engine.bindings(WorkspacesApi.class).listWorkspaces();
    return orNone(
            answer.isWorkspaceEnvelope()
                ? answer.asWorkspaceEnvelope().data()
                : engine.required(
                    answer.isList() ? answer.asList() : null,
                    PostSyncerOperations.LIST_WORKSPACES,
                    "a list"))
        .stream()
        .filter(Objects::nonNull)
        .filter(workspace -> workspace.id() != null)
        .map(
            workspace ->
                new Workspace(
                    workspace.id(),
                    Objects.requireNonNullElse(workspace.name(), ""),
                    Optional.ofNullable(workspace.timezone())))
        .toList();
  }

  /** Lists the accounts of all workspaces. */
  public List<Account> accounts() {
    AccountsAnswer answer = engine.bindings(AccountsApi.class).listAccounts();
    return orNone(
            answer.isAccountEnvelope()
                ? answer.asAccountEnvelope().data()
                : engine.required(
                    answer.isList() ? answer.asList() : null,
                    PostSyncerOperations.LIST_ACCOUNTS,
                    "a list"))
        .stream()
        .filter(Objects::nonNull)
        .filter(account -> account.id() != null)
        .map(ClientWorkspaces::account)
        .toList();
  }

  /** Disconnects an account. */
  public void disconnect(long account) {
    if (account <= 0) {
      throw new IllegalArgumentException("accountId must be positive, was " + account);
    }
    engine.bindings(AccountsApi.class).deleteAccount(account);
  }

  private static Account account(dev.postqued.bindings.postsyncer.model.Account account) {
    return new Account(
        account.id(),
        account.workspaceId() == null ? 0 : account.workspaceId(),
        account.platform() == null ? "unknown" : account.platform().value(),
        Optional.ofNullable(account.username()),
        Boolean.TRUE.equals(account.hasExpired()));
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}

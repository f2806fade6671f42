package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.SandboxAccount;
import dev.postqued.testkit.SandboxAccounts;
import dev.postqued.testkit.SandboxWorkspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The connected accounts. */
public final class AccountBook implements SandboxAccounts {
  /** Stands for an account of the reader's in the samples of the guide, so that they run unchanged. */
  private static final String SAMPLE_ID = "YOUR_ACCOUNT_ID";

  private final SandboxWorkspace home;
  private final Function<String, Optional<SandboxWorkspace>> homeOf;
  private final Map<String, SandboxAccount> accounts = new LinkedHashMap<>();

  /**
   * Starts with the accounts of a workspace.
   *
   * @param homeOf finds the workspace that has an account, by the id of the account
   */
  AccountBook(SandboxWorkspace home, Function<String, Optional<SandboxWorkspace>> homeOf) {
    this.home = home;
    this.homeOf = homeOf;
    reset();
  }

  synchronized void reset() {
    accounts.clear();
    home.accounts().forEach(this::put);
  }

  private synchronized void put(SandboxAccount account) {
    accounts.put(account.id(), account);
  }

  @Override
  public synchronized List<SandboxAccount> all() {
    return List.copyOf(accounts.values());
  }

  /** As the service has it: an account is connected to one workspace. */
  @Override
  public void connect(SandboxAccount account) {
    homeOf
        .apply(account.id())
        .filter(other -> !other.id().equals(home.id()))
        .ifPresent(
            other -> {
              throw new IllegalArgumentException(
                  "the account %s %s is connected to the workspace %s; disconnect it there, or connect another one"
                      .formatted(account.platform(), account.username(), other.name()));
            });
    put(account);
  }

  @Override
  public synchronized void disconnect(String accountId) {
    accounts.remove(accountId);
  }

  ApiReply list(@Nullable String platform) {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("accounts");
    for (SandboxAccount account : all()) {
      if (platform == null || platform.equals(account.platform())) {
        list.addObject()
            .put("id", account.id())
            .put("platform", account.platform())
            .put("username", account.username())
            .put("displayName", account.displayName());
      }
    }
    return ApiReply.json(200, Json.write(answer));
  }

  synchronized Optional<SandboxAccount> find(String accountId) {
    return Optional.ofNullable(accounts.get(accountId));
  }

  /** Refuses an account that is not connected, but for the sample of the guide where that is allowed. */
  synchronized void checkConnected(String accountId, String platform, boolean sampleAllowed) {
    SandboxAccount account = accounts.get(accountId);
    boolean connected = account != null && account.platform().equals(platform);
    if (!connected && !(sampleAllowed && accountId.equals(SAMPLE_ID))) {
      throw ApiException.accountNotConnected(accountId);
    }
  }
}

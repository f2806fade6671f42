package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.api.IdentityApi;
import dev.postqued.bindings.postquickai.api.SocialAccountsApi;
import dev.postqued.engine.WireObject;
import dev.postqued.postquickai.accounts.Accounts;
import dev.postqued.postquickai.accounts.ApiKey;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.accounts.SocialAccount;
import dev.postqued.postquickai.accounts.User;
import java.util.List;
import java.util.Locale;

/** The connected accounts, the user and the keys. */
public record ClientAccounts(Wire wire) implements Accounts {

  @Override
  public List<SocialAccount> list() {
    return wire
        .objects(SocialAccountsApi.class, "listAccounts", "accounts", api -> api.listAccounts())
        .stream()
        .filter(row -> row.text("id").isPresent() && row.text("platform").isPresent())
        .map(
            row ->
                new SocialAccount(
                    row.text("id").orElseThrow(),
                    new Platform(row.text("platform").orElseThrow()),
                    row.text("account_name").orElse(""),
                    row.text("account_type"),
                    row.text("profile_picture_url"),
                    row.flag("is_active"),
                    Wire.instant(row, "connected_at")))
        .toList();
  }

  @Override
  public void disconnect(String id) {
    wire.run(SocialAccountsApi.class, api -> api.disconnectAccount(Wire.id("id", id)));
  }

  @Override
  public User user() {
    WireObject user =
        wire.object(IdentityApi.class, "getCurrentUser", "user", api -> api.getCurrentUser());
    return new User(
        user.text("id").orElse(""),
        user.text("email").orElse(""),
        user.text("plan").orElse("").toLowerCase(Locale.ROOT),
        user.flag("isSubscribed"),
        user.flag("apiEnabled"));
  }

  @Override
  public List<ApiKey> keys() {
    return wire.objects(IdentityApi.class, "listApiKeys", "keys", api -> api.listApiKeys()).stream()
        .filter(row -> row.text("id").isPresent())
        .map(
            row ->
                new ApiKey(
                    row.text("id").orElseThrow(),
                    row.text("name").orElse(""),
                    row.text("key_prefix").orElse(""),
                    row.flag("isActive"),
                    Wire.instant(row, "created_at"),
                    Wire.instant(row, "last_used_at"),
                    Wire.instant(row, "revoked_at")))
        .toList();
  }
}

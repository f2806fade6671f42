package dev.postqued.publishing;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Platform;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a {@link Post} goes: an account, what to do there, and when. Immutable. */
public final class Target {

  private final Platform platform;
  private final String accountId;
  private final Intent intent;
  private final String caption;
  private final @Nullable Instant at;
  private final @Nullable PlatformOptions options;

  private Target(
      Platform platform,
      String accountId,
      Intent intent,
      String caption,
      @Nullable Instant at,
      @Nullable PlatformOptions options) {
    this.platform = platform;
    this.accountId = accountId;
    this.intent = intent;
    this.caption = caption;
    this.at = at;
    this.options = options;
  }

  /**
   * Creates a target that sends the post to the inbox of an account as a draft, at once.
   *
   * @param account the account
   * @param caption the text of the post, including hashtags
   * @return the target
   * @throws IllegalArgumentException if the caption is blank
   */
  public static Target draft(Account account, String caption) {
    return of(Intent.DRAFT, account.platform(), account.id(), caption);
  }

  /**
   * Creates a target that publishes the post on the profile of an account, at once.
   *
   * @param account the account
   * @param caption the text of the post, including hashtags
   * @return the target
   * @throws IllegalArgumentException if the caption is blank
   */
  public static Target publish(Account account, String caption) {
    return of(Intent.PUBLISH, account.platform(), account.id(), caption);
  }

  /**
   * Creates a target from the id of an account.
   *
   * @param intent what to do
   * @param platform the platform of the account
   * @param accountId the id of the account
   * @param caption the text of the post, including hashtags
   * @return the target
   * @throws IllegalArgumentException if the id or the caption is blank
   */
  public static Target of(Intent intent, Platform platform, String accountId, String caption) {
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(platform, "platform");
    if (accountId.isBlank()) {
      throw new IllegalArgumentException(
          "accountId must not be blank; take it from accounts().list()");
    }
    if (caption.isBlank()) {
      throw new IllegalArgumentException("caption must not be blank; a post needs a text");
    }
    return new Target(platform, accountId, intent, caption, null, null);
  }

  /**
   * Schedules the target instead of starting it at once.
   *
   * @param time when to start, in the future when the post is published; truncated to milliseconds
   * @return a target with that time
   */
  public Target at(Instant time) {
    return new Target(
        platform, accountId, intent, caption, time.truncatedTo(ChronoUnit.MILLIS), options);
  }

  /**
   * Adds options of the platform.
   *
   * @param platformOptions options for the platform of this target
   * @return a target with these options
   * @throws IllegalArgumentException if they are for another platform
   */
  public Target options(PlatformOptions platformOptions) {
    if (!platformOptions.platform().equals(platform)) {
      throw new IllegalArgumentException(
          "options must be for " + platform + ", were for " + platformOptions.platform());
    }
    return new Target(platform, accountId, intent, caption, at, platformOptions);
  }

  /** Returns the platform. */
  public Platform platform() {
    return platform;
  }

  /** Returns the id of the account, opaque. */
  public String accountId() {
    return accountId;
  }

  /** Returns what to do. */
  public Intent intent() {
    return intent;
  }

  /** Returns the caption, never blank. */
  public String caption() {
    return caption;
  }

  /** Returns the scheduled time; empty to start at once. */
  public Optional<Instant> at() {
    return Optional.ofNullable(at);
  }

  /** Returns the options; empty if there are none. */
  public Optional<PlatformOptions> options() {
    return Optional.ofNullable(options);
  }
}

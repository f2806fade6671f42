package dev.postqued.internal.publishing;

import dev.postqued.accounts.Platform;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.PlatformOptions;
import dev.postqued.publishing.Target;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target of a post.
 *
 * @param platform the name of the platform
 * @param accountId the account
 * @param intent what to do
 * @param caption the text
 * @param at the time; null for at once
 * @param options the options by their names on the wire; null for none
 */
record TargetState(
    String platform,
    String accountId,
    Intent intent,
    String caption,
    @Nullable Instant at,
    @Nullable Map<String, Object> options) {

  static TargetState of(Target target) {
    return new TargetState(
        target.platform().name(),
        target.accountId(),
        target.intent(),
        target.caption(),
        target.at().orElse(null),
        target.options().map(PlatformOptions::values).orElse(null));
  }

  Target target() {
    Target target = Target.of(intent, new Platform(platform), accountId, caption);
    if (at != null) {
      target = target.at(at);
    }
    return options == null
        ? target
        : target.options(PlatformOptions.of(target.platform(), options));
  }
}

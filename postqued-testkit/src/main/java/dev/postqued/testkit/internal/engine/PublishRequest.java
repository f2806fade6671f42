package dev.postqued.testkit.internal.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Reads and checks the body of a publish request. */
final class PublishRequest {
  private static final int MAX_IMAGES = 35;
  private static final int MAX_TARGETS_OF_V2 = 10;
  private static final List<String> INTENTS = List.of("draft", "publish");

  private final Contents contents;
  private final AccountBook accounts;

  private final boolean textOnly;
  private final int maxTargets;

  private PublishRequest(
      Contents contents, AccountBook accounts, boolean textOnly, int maxTargets) {
    this.textOnly = textOnly;
    this.maxTargets = maxTargets;
    this.contents = contents;
    this.accounts = accounts;
  }

  static PublishRequest v1(Contents contents, AccountBook accounts) {
    return new PublishRequest(contents, accounts, false, Integer.MAX_VALUE);
  }

  /** Version 2 takes posts without content. */
  static PublishRequest v2(Contents contents, AccountBook accounts) {
    return new PublishRequest(contents, accounts, true, MAX_TARGETS_OF_V2);
  }

  /** Returns the targets; those whose index {@code fails} names will fail. */
  List<PublishTarget> targets(Fields fields, Instant now, IntPredicate fails) {
    checkContents(fields);
    List<PublishTarget> targets = new ArrayList<>();
    for (Fields target : fields.objects("targets")) {
      targets.add(target(target, now, fails.test(targets.size())));
    }
    if (targets.size() > maxTargets) {
      throw fields.bad("targets", "must not hold more than " + maxTargets);
    }
    return targets;
  }

  private void checkContents(Fields fields) {
    List<String> ids =
        textOnly && fields.isEmptyArray("contentIds") ? List.of() : fields.uuids("contentIds");
    Set<String> distinct = new HashSet<>(ids);
    if (distinct.size() < ids.size()) {
      throw fields.bad("contentIds", "must not name content twice");
    }
    if (ids.size() > MAX_IMAGES) {
      throw fields.bad("contentIds", "must not hold more than " + MAX_IMAGES);
    }
    boolean images = ids.stream().map(contents::publishable).allMatch(Content::isImage);
    if (ids.size() > 1 && !images) {
      throw fields.bad("contentIds", "must be one video or only images");
    }
  }

  private PublishTarget target(Fields target, Instant now, boolean fails) {
    String platform = target.text("platform");
    String accountId = target.text("accountId");
    String intent = target.oneOf("intent", INTENTS);
    target.text("caption");
    Instant due = due(target, now);
    if (target.has("options")) {
      checkOptions(platform, target.object("options"));
    }
    accounts.checkConnected(accountId, platform);
    return new PublishTarget(
        UUID.randomUUID().toString(), platform, due, intent.equals("draft"), fails, null);
  }

  private static void checkOptions(String platform, Fields options) {
    if (platform.equals("tiktok")) {
      TikTokOptions.check(options);
    }
  }

  /** Returns the time at which a target is to be sent. */
  static Instant due(Fields target, Instant now) {
    if (target.has("dispatchAt") && !target.hasValue("dispatchAt")) {
      return now;
    }
    String text = target.text("dispatchAt");
    try {
      Instant due = OffsetDateTime.parse(text).toInstant();
      if (due.isAfter(now)) {
        return due;
      }
    } catch (DateTimeException e) {
      throw target.bad("dispatchAt", "must be a date-time with an offset, or null");
    }
    throw target.bad("dispatchAt", "must be in the future");
  }
}

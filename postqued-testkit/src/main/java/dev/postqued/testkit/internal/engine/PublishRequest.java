package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.SandboxAccount;
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
  private static final int MAX_CAPTION_OF_V2 = 63_206;
  private static final List<String> INTENTS = List.of("draft", "publish");

  private final Contents contents;
  private final AccountBook accounts;
  private final boolean second;

  private PublishRequest(Contents contents, AccountBook accounts, boolean second) {
    this.contents = contents;
    this.accounts = accounts;
    this.second = second;
  }

  static PublishRequest v1(Contents contents, AccountBook accounts) {
    return new PublishRequest(contents, accounts, false);
  }

  /** Version 2 takes posts without content, and mixes videos and images, but no more than ten targets. */
  static PublishRequest v2(Contents contents, AccountBook accounts) {
    return new PublishRequest(contents, accounts, true);
  }

  /** Returns the targets; those whose index {@code fails} names will fail. */
  List<PublishTarget> targets(Fields fields, Instant now, IntPredicate fails) {
    boolean video = hasVideo(fields);
    List<PublishTarget> targets = new ArrayList<>();
    for (Fields target : fields.objects("targets")) {
      targets.add(target(target, now, video, fails.test(targets.size())));
    }
    if (second && targets.size() > MAX_TARGETS_OF_V2) {
      throw fields.bad("targets", "must not hold more than " + MAX_TARGETS_OF_V2);
    }
    return targets;
  }

  /** Checks the content, and returns whether there is a video among it. */
  private boolean hasVideo(Fields fields) {
    List<String> ids =
        second && fields.isEmptyArray("contentIds") ? List.of() : fields.uuids("contentIds");
    Set<String> distinct = new HashSet<>(ids);
    if (distinct.size() < ids.size()) {
      throw fields.bad("contentIds", "must not name content twice");
    }
    if (ids.size() > MAX_IMAGES) {
      throw fields.bad("contentIds", "must not hold more than " + MAX_IMAGES);
    }
    List<Content> all = ids.stream().map(id -> content(fields, id)).toList();
    boolean images = all.stream().allMatch(Content::isImage);
    if (ids.size() > 1 && !images && !second) {
      throw fields.bad("contentIds", "must be one video or only images");
    }
    return !images;
  }

  /** The document of version 2 has no 404 there. */
  private Content content(Fields fields, String id) {
    if (second && !contents.has(id)) {
      throw fields.bad("contentIds", "must name content of this workspace, has " + id);
    }
    return contents.publishable(id);
  }

  private PublishTarget target(Fields target, Instant now, boolean video, boolean fails) {
    String platform = second ? target.oneOf("platform", platforms()) : target.text("platform");
    String accountId = target.text("accountId");
    String intent = target.oneOf("intent", INTENTS);
    String caption = target.text("caption");
    if (second && caption.codePointCount(0, caption.length()) > MAX_CAPTION_OF_V2) {
      throw target.bad("caption", "must not be longer than " + MAX_CAPTION_OF_V2 + " characters");
    }
    Instant due = due(target, now);
    boolean commented = false;
    if (target.has("options")) {
      Fields options = target.object("options");
      checkOptions(platform, options);
      commented = options.hasValue("firstComment");
    }
    accounts.checkConnected(accountId, platform, !second);
    return new PublishTarget(
        UUID.randomUUID().toString(),
        platform,
        accountId,
        due,
        new PublishTarget.Traits(intent.equals("draft"), video, commented, fails),
        null);
  }

  private static List<String> platforms() {
    return SandboxAccount.ofEveryPlatform().stream().map(SandboxAccount::platform).toList();
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

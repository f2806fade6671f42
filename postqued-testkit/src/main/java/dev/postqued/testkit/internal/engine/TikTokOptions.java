package dev.postqued.testkit.internal.engine;

import java.util.List;

/** What the options of a TikTok target may be; those that nobody documents are let through. */
final class TikTokOptions {
  static final List<String> PRIVACY_LEVELS =
      List.of("PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY");
  private static final List<String> SWITCHES =
      List.of(
          "disableDuet",
          "disableStitch",
          "disableComment",
          "autoAddMusic",
          "brandContentToggle",
          "brandOrganicToggle");

  private TikTokOptions() {}

  static void check(Fields options) {
    if (options.has("privacyLevel")) {
      options.oneOf("privacyLevel", PRIVACY_LEVELS);
    }
    options.optionalNumber("videoCoverTimestampMs", 0);
    SWITCHES.forEach(options::optionalBoolean);
  }
}

package dev.postqued.tiktok;

import dev.postqued.accounts.Platform;

/** TikTok as a platform. */
public final class TikTok {

  /** The platform that accounts and targets name. */
  public static final Platform PLATFORM = new Platform("tiktok");

  private TikTok() {}
}

package dev.postqued.tiktok;

import dev.postqued.accounts.Platform;

/** The platform TikTok. */
public final class TikTok {

  /** The platform of accounts and targets. */
  public static final Platform PLATFORM = new Platform("tiktok");

  private TikTok() {}
}

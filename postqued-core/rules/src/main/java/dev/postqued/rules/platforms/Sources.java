package dev.postqued.rules.platforms;

import dev.postqued.rules.Rule;
import java.time.YearMonth;

/** Where rules come from. The date is that of the text, or of when it was read if it has none. */
public final class Sources {

  public static final Rule.Source POSTQUED = source("PostQued skill 1.0.7", 2026, 8);

  public static final Rule.Source IG_MEDIA = source("Instagram IG User Media reference", 2026, 10);
  public static final Rule.Source IG_PRESS = source("press on hashtags of Instagram", 2026, 9);
  public static final Rule.Source FB_REELS = source("Facebook Reels publishing guide", 2026, 11);
  public static final Rule.Source FB_STORIES = source("Facebook Page Stories guide", 2026, 9);
  public static final Rule.Source FB_PHOTOS =
      source("Facebook Page photos and feed reference", 2026, 10);
  public static final Rule.Source THREADS =
      source("Threads overview and posts reference", 2026, 10);
  public static final Rule.Source LI_POSTS = source("LinkedIn Posts and media reference", 2026, 9);
  public static final Rule.Source YT_API = source("YouTube Data API reference", 2026, 10);
  public static final Rule.Source YT_HELP = source("YouTube Help", 2026, 8);
  public static final Rule.Source X_TEXT = source("X counting characters", 2026, 9);
  public static final Rule.Source X_MEDIA = source("X media best practices", 2026, 9);
  public static final Rule.Source PIN_API = source("Pinterest OpenAPI document 5.23.0", 2025, 12);
  public static final Rule.Source PIN_SPECS = source("Pinterest product specs", 2026, 11);
  public static final Rule.Source REDDIT_API = source("Reddit POST /api/submit", 2026, 11);
  public static final Rule.Source REDDIT_SOURCE = source("Reddit archived source", 2026, 9);
  public static final Rule.Source MASTODON = source("Mastodon documentation", 2026, 7);
  public static final Rule.Source BSKY_LEXICONS = source("Bluesky lexicons", 2026, 8);
  public static final Rule.Source BSKY_APP = source("Bluesky app source", 2026, 8);

  public static final Rule.Source TT_POST = source("TikTok Direct Post reference", 2026, 9);
  public static final Rule.Source TT_PHOTOS = source("TikTok Photo Post reference", 2026, 9);
  public static final Rule.Source TT_FILES = source("TikTok media transfer guide", 2026, 9);

  public static final Rule.Source ZERNIO = source("Zernio API skill", 2026, 3);
  public static final Rule.Source AYRSHARE = source("Ayrshare media guidelines", 2026, 11);
  public static final Rule.Source POSTIZ = source("Postiz provider sources", 2026, 8);
  public static final Rule.Source BULKIT = source("Bulkit platform pages", 2026, 11);
  public static final Rule.Source OTHERS = source("limit pages of other schedulers", 2026, 11);

  private Sources() {}

  private static Rule.Source source(String name, int year, int month) {
    return new Rule.Source(name, YearMonth.of(year, month));
  }
}

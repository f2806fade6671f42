package dev.postqued.platforms;

import dev.postqued.accounts.Platform;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The platform Reddit. */
public final class Reddit {

  /** The platform of accounts and targets. */
  public static final Platform PLATFORM = new Platform("reddit");

  private Reddit() {}

  /**
   * Starts the options of a post of text.
   *
   * @param subreddit the name of the subreddit, without {@code r/}
   * @return options of that kind
   * @throws IllegalArgumentException if the name is blank
   */
  public static RedditTextOptions text(String subreddit) {
    return new RedditTextOptions(kind(subreddit, "self"), RedditOptionRules.TEXT);
  }

  /**
   * Starts the options of an image.
   *
   * @param subreddit the name of the subreddit, without {@code r/}
   * @return options of that kind
   * @throws IllegalArgumentException if the name is blank
   */
  public static RedditImageOptions image(String subreddit) {
    return new RedditImageOptions(kind(subreddit, "image"), RedditOptionRules.IMAGE);
  }

  /**
   * Starts the options of a video.
   *
   * @param subreddit the name of the subreddit, without {@code r/}
   * @return options of that kind
   * @throws IllegalArgumentException if the name is blank
   */
  public static RedditVideoOptions video(String subreddit) {
    return new RedditVideoOptions(kind(subreddit, "video"), RedditOptionRules.VIDEO);
  }

  /**
   * Starts the options of a video without sound.
   *
   * @param subreddit the name of the subreddit, without {@code r/}
   * @return options of that kind
   * @throws IllegalArgumentException if the name is blank
   */
  public static RedditVideoOptions videoGif(String subreddit) {
    return new RedditVideoOptions(kind(subreddit, "videogif"), RedditOptionRules.VIDEO);
  }

  /**
   * Starts the options of a post that leads to an address.
   *
   * @param subreddit the name of the subreddit, without {@code r/}
   * @param address the address
   * @return options of that kind
   * @throws IllegalArgumentException if the name is blank, or the address begins with neither http nor https
   */
  public static RedditLinkOptions link(String subreddit, URI address) {
    return new RedditLinkOptions(kind(subreddit, "link"), RedditOptionRules.LINK)
        .with("url", Values.address("address", address));
  }

  private static Map<String, Object> kind(String subreddit, String kind) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("subreddit", Values.text("subreddit", subreddit));
    values.put("kind", kind);
    return values;
  }
}

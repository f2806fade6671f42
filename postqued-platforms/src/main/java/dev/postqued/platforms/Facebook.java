package dev.postqued.platforms;

import dev.postqued.accounts.Platform;
import java.net.URI;

/** The platform Facebook, for pages. */
public final class Facebook {

  /** The platform of accounts and targets. */
  public static final Platform PLATFORM = new Platform("facebook");

  private Facebook() {}

  /**
   * Starts the options of a post of text alone.
   *
   * @return options of that kind
   */
  public static FacebookOptions text() {
    return new FacebookOptions(Values.kind("postType", "text"), FacebookOptionRules.TEXT);
  }

  /**
   * Starts the options of photos.
   *
   * @return options of that kind
   */
  public static FacebookOptions photos() {
    return new FacebookOptions(Values.kind("postType", "photo"), FacebookOptionRules.PHOTOS);
  }

  /**
   * Starts the options of a video.
   *
   * @return options of that kind
   */
  public static FacebookOptions video() {
    return new FacebookOptions(Values.kind("postType", "video"), FacebookOptionRules.VIDEO);
  }

  /**
   * Starts the options of a reel.
   *
   * @return options of that kind
   */
  public static FacebookOptions reel() {
    return new FacebookOptions(Values.kind("postType", "reel"), FacebookOptionRules.REEL);
  }

  /**
   * Starts the options of a post that shows an address.
   *
   * @param address the address
   * @return options of that kind
   * @throws IllegalArgumentException if the address does not begin with http:// or https://
   */
  public static FacebookOptions link(URI address) {
    return new FacebookOptions(Values.kind("postType", "link"), FacebookOptionRules.LINK)
        .with("link", Values.address("link", address));
  }
}

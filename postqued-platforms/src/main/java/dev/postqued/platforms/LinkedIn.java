package dev.postqued.platforms;

import dev.postqued.accounts.Platform;
import java.net.URI;

/** The platform LinkedIn. */
public final class LinkedIn {

  /** The platform of accounts and targets. */
  public static final Platform PLATFORM = new Platform("linkedin");

  private LinkedIn() {}

  /**
   * Starts the options of a post of text alone.
   *
   * @return options of that kind
   */
  public static LinkedInOptions text() {
    return new LinkedInOptions(Values.kind("postType", "text"), LinkedInOptionRules.TEXT);
  }

  /**
   * Starts the options of 1 to 20 images.
   *
   * @return options of that kind
   */
  public static LinkedInOptions images() {
    return new LinkedInOptions(Values.kind("postType", "image"), LinkedInOptionRules.IMAGES_ONLY);
  }

  /**
   * Starts the options of a video.
   *
   * @return options of that kind
   */
  public static LinkedInOptions video() {
    return new LinkedInOptions(Values.kind("postType", "video"), LinkedInOptionRules.VIDEO);
  }

  /**
   * Starts the options of an article.
   *
   * @param address its address
   * @return options of that kind
   * @throws IllegalArgumentException if the address does not begin with http:// or https://
   */
  public static LinkedInArticleOptions article(URI address) {
    return new LinkedInArticleOptions(
            Values.kind("postType", "article"), LinkedInOptionRules.ARTICLE)
        .with("articleUrl", Values.address("article", address));
  }
}

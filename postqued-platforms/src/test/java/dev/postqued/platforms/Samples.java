package dev.postqued.platforms;

import dev.postqued.publishing.PlatformOptions;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options in which everything is set, by their names in {@code options.json}. */
final class Samples {

  private Samples() {}

  static Map<String, PlatformOptions> all() {
    Map<String, PlatformOptions> all = new LinkedHashMap<>();
    all.put(
        "InstagramPostOptions",
        Instagram.post()
            .collaborators("ada", "grace")
            .crop(Map.of("x", 0.1, "y", 0))
            .firstComment("First"));
    all.put(
        "InstagramReelOptions",
        Instagram.reel()
            .collaborators("ada")
            .crop(Map.of("x", 0, "y", 0.5))
            .trialGraduation(TrialReelGraduation.PERFORMANCE)
            .audio(Map.of("selectionToken", "token"))
            .firstComment("First"));
    all.put("InstagramStoryOptions", Instagram.story().crop(Map.of("x", 0, "y", 0)));
    all.put("FacebookOptions text", Facebook.text().title("A title").firstComment("First"));
    all.put("FacebookOptions photo", Facebook.photos());
    all.put("FacebookOptions video", Facebook.video());
    all.put("FacebookOptions reel", Facebook.reel());
    all.put("FacebookOptions link", Facebook.link(URI.create("https://example.com/a?b=c")));
    all.put(
        "ThreadsOptions",
        Threads.post().replyControl(ThreadsReplyControl.MENTIONED_ONLY).firstComment("First"));
    all.put("LinkedInOptions text", LinkedIn.text().firstComment("First"));
    all.put("LinkedInOptions image", LinkedIn.images());
    all.put("LinkedInOptions video", LinkedIn.video());
    all.put(
        "LinkedInArticleOptions",
        LinkedIn.article(URI.create("https://example.com/article"))
            .title("A title")
            .description("A summary")
            .firstComment("First"));
    all.put(
        "YouTubeOptions",
        YouTube.video()
            .visibility(YouTubeVisibility.UNLISTED)
            .title("A title")
            .description("A description")
            .categoryId("22")
            .tags("java", "clients")
            .madeForKids(false)
            .syntheticMedia(true)
            .firstComment("First"));
    all.put(
        "TwitterOptions",
        Twitter.post().replySettings(TwitterReplySettings.MENTIONED_USERS).firstComment("First"));
    pins(all);
    submissions(all);
    all.put(
        "MastodonOptions",
        Mastodon.post()
            .visibility(MastodonVisibility.DIRECT)
            .sensitive(true)
            .spoilerText("A warning")
            .language("en")
            .firstComment("First"));
    all.put("BlueskyOptions", Bluesky.post());
    return all;
  }

  private static void pins(Map<String, PlatformOptions> all) {
    all.put(
        "PinterestImageOptions",
        Pinterest.images("549755885175")
            .boardSectionId("1")
            .title("A title")
            .description("A description")
            .link(URI.create("https://example.com/"))
            .altText("A cat")
            .standard(true));
    all.put(
        "PinterestVideoOptions",
        Pinterest.video("549755885175").cover(URI.create("https://example.com/cover.jpg")));
  }

  private static void submissions(Map<String, PlatformOptions> all) {
    all.put(
        "RedditTextOptions",
        Reddit.text("java")
            .title("A title")
            .text("A text")
            .flairId("f1")
            .flairText("News")
            .nsfw(false)
            .spoiler(true)
            .sendReplies(false));
    all.put(
        "RedditLinkOptions",
        Reddit.link("java", URI.create("https://example.com/")).title("A title").resubmit(true));
    all.put("RedditImageOptions", Reddit.image("java"));
    all.put(
        "RedditVideoOptions video",
        Reddit.video("java").poster(URI.create("https://example.com/poster.jpg")));
    all.put("RedditVideoOptions videogif", Reddit.videoGif("java"));
  }

  /** Options of each kind of post, with nothing but what has to be set. */
  static Map<String, PlatformOptions> kinds() {
    URI address = URI.create("https://example.com/");
    Map<String, PlatformOptions> kinds = new LinkedHashMap<>();
    kinds.put("Instagram.post()", Instagram.post());
    kinds.put("Instagram.reel()", Instagram.reel());
    kinds.put("Instagram.story()", Instagram.story());
    kinds.put("Facebook.text()", Facebook.text());
    kinds.put("Facebook.photos()", Facebook.photos());
    kinds.put("Facebook.video()", Facebook.video());
    kinds.put("Facebook.reel()", Facebook.reel());
    kinds.put("Facebook.link(address)", Facebook.link(address));
    kinds.put("Threads.post()", Threads.post());
    kinds.put("LinkedIn.text()", LinkedIn.text());
    kinds.put("LinkedIn.images()", LinkedIn.images());
    kinds.put("LinkedIn.video()", LinkedIn.video());
    kinds.put("LinkedIn.article(address)", LinkedIn.article(address));
    kinds.put("YouTube.video()", YouTube.video());
    kinds.put("Twitter.post()", Twitter.post());
    kinds.put("Pinterest.images(boardId)", Pinterest.images("1"));
    kinds.put("Pinterest.video(boardId)", Pinterest.video("1"));
    kinds.put("Reddit.text(subreddit)", Reddit.text("java"));
    kinds.put("Reddit.link(subreddit, address)", Reddit.link("java", address));
    kinds.put("Reddit.image(subreddit)", Reddit.image("java"));
    kinds.put("Reddit.video(subreddit)", Reddit.video("java"));
    kinds.put("Reddit.videoGif(subreddit)", Reddit.videoGif("java"));
    kinds.put("Mastodon.post()", Mastodon.post());
    kinds.put("Bluesky.post()", Bluesky.post());
    return kinds;
  }

  static List<Class<?>> entries() {
    return List.of(
        Instagram.class,
        Facebook.class,
        Threads.class,
        LinkedIn.class,
        YouTube.class,
        Twitter.class,
        Pinterest.class,
        Reddit.class,
        Mastodon.class,
        Bluesky.class);
  }
}

package dev.postqued.postsyncer.internal;

import dev.postqued.postsyncer.posts.Part;
import dev.postqued.postsyncer.posts.Post;
import dev.postqued.rules.Rule;
import dev.postqued.rules.platforms.RuleBook;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * Where covers, first comments and threads are. A post has one of each for all of its accounts, so that they are
 * warnings: what the service does with those of other platforms is not documented.
 */
final class PartRules {

  /** It has no date; this is when it was read. */
  private static final Rule.Source SKILL =
      new Rule.Source("PostSyncer skill 2.2.1", YearMonth.of(2026, 11));

  /** It has no date; this is when it was read. */
  private static final Rule.Source PLUGIN =
      new Rule.Source("PostSyncer plugin skill", YearMonth.of(2026, 11));

  private static final Set<String> COVER_PICTURES = Set.of("youtube", "instagram", "facebook");
  private static final Set<String> FIRST_COMMENTS =
      Set.of("instagram", "facebook", "linkedin", "youtube");
  private static final Set<String> THREADS = Set.of("twitter", "threads", "bluesky", "mastodon");

  private PartRules() {}

  /** Returns whether the parts of a post are posts of their own. */
  static boolean hasThreads(String platform) {
    return THREADS.contains(platform);
  }

  static List<Rule> of(Post post, String platform) {
    Part first = post.parts().get(0);
    boolean hasComment = post.parts().stream().anyMatch(part -> isComment(part));
    boolean hasThread = post.parts().stream().filter(part -> !isComment(part)).count() > 1;
    return RuleBook.of(platform)
        .warning("cover.time", SKILL)
        .post(
            p -> first.coverTime().isPresent() && !platform.equals("tiktok"),
            p -> "the cover is a frame of the video",
            COVER_PICTURES.contains(platform)
                ? "choose a picture, as only TikTok takes a time"
                : "leave it out, as only TikTok takes a time")
        .warning("cover.picture", SKILL)
        .post(
            p -> first.coverPicture().isPresent() && !COVER_PICTURES.contains(platform),
            p -> "the cover is a picture",
            platform.equals("tiktok")
                ? "choose a time in the video: only YouTube, Instagram and Facebook take a picture"
                : "leave it out: only YouTube, Instagram and Facebook take a picture")
        .warning("comment", PLUGIN)
        .post(
            p -> hasComment && !FIRST_COMMENTS.contains(platform),
            p -> "there is a first comment",
            "leave it out: only Instagram, Facebook, LinkedIn and YouTube have one")
        .warning("thread", PLUGIN)
        .post(
            p -> hasThread && !hasThreads(platform),
            p -> "there are several parts",
            "use one part: only X, Threads, Bluesky and Mastodon have threads")
        .rules();
  }

  static boolean isComment(Part part) {
    return part.commentDelay().isPresent();
  }
}

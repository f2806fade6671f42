package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.accounts.Platform;
import dev.postqued.media.Medium;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.platforms.Bluesky;
import dev.postqued.platforms.Facebook;
import dev.postqued.platforms.Instagram;
import dev.postqued.platforms.LinkedIn;
import dev.postqued.platforms.Mastodon;
import dev.postqued.platforms.MastodonVisibility;
import dev.postqued.platforms.Pinterest;
import dev.postqued.platforms.Reddit;
import dev.postqued.platforms.Threads;
import dev.postqued.platforms.ThreadsReplyControl;
import dev.postqued.platforms.Twitter;
import dev.postqued.platforms.TwitterReplySettings;
import dev.postqued.platforms.YouTube;
import dev.postqued.platforms.YouTubeVisibility;
import dev.postqued.publishing.PlatformOptions;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.rules.Finding;
import dev.postqued.rules.Severity;
import dev.postqued.testkit.SandboxAccount;
import dev.postqued.tiktok.PrivacyLevel;
import dev.postqued.tiktok.TikTokOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Publishes one video with one text on eleven platforms, each with its own options. A post has up to ten targets, so these are
 * two posts. Needs version 2. With the real API it publishes nothing: the service only checks the posts.
 */
public final class PublishEverywhere {

  private static final int TARGETS_OF_A_POST = 10;

  private static final String TEXT = "Filmed this morning #sunrise";
  private static final String TITLE = "Sunrise";

  /** Instead of these, yours: {@code accounts().pinterestBoards(id)} and {@code subreddits(id, text)}. */
  private static final String BOARD = "1234567890123456789";

  private static final String SUBREDDIT = "videos";

  /** A still of the video that the platforms can reach. */
  private static final URI COVER = URI.create("https://example.com/sunrise.jpg");

  private final PostQued postQued;
  private final PrintStream out;

  private PublishEverywhere(PostQued postQued, PrintStream out) {
    this.postQued = postQued;
    this.out = out;
  }

  /**
   * Runs the program.
   *
   * @param arguments a video; none for a sample
   */
  public static void main(String[] arguments) {
    Examples.start("v2-everywhere", arguments);
  }

  static void run(Connection connection, PrintStream out, String... arguments) throws IOException {
    PublishEverywhere program = new PublishEverywhere(connection.postQued(), out);
    connection
        .sandbox()
        .ifPresent(
            sandbox -> SandboxAccount.ofEveryPlatform().forEach(sandbox.accounts()::connect));
    try (SampleMedia samples = new SampleMedia()) {
      Video video =
          arguments.length == 0
              ? Video.of(samples.longVideo())
              : Inputs.video("VIDEO", arguments[0]);
      List<Target> targets = program.fitting(video, program.targets());
      UploadedMedium uploaded = program.postQued.media().uploadVideo(video);
      List<Post> posts = posts(uploaded, targets);
      program.checkByTheService(posts);
      if (connection.sandbox().isPresent()) {
        out.println("3. Publish:");
        posts.forEach(program::publish);
      } else {
        out.println("With the real API this program publishes nothing.");
      }
    }
  }

  /** What does not fit a platform does not compile: its options have no other methods. */
  private static Stream<PlatformOptions> options() {
    return Stream.of(
        TikTokOptions.video(PrivacyLevel.SELF_ONLY).duet(false).stitch(false),
        Instagram.reel().firstComment("Which morning was the best?"),
        Facebook.video().title(TITLE),
        Threads.post().replyControl(ThreadsReplyControl.MENTIONED_ONLY),
        LinkedIn.video().firstComment("Made with PostQued for Java"),
        YouTube.video()
            .title(TITLE)
            .visibility(YouTubeVisibility.UNLISTED)
            .tags("sunrise", "morning")
            .madeForKids(false),
        Twitter.post().replySettings(TwitterReplySettings.FOLLOWING),
        Pinterest.video(BOARD).title(TITLE).altText("The sun rises").cover(COVER),
        Reddit.video(SUBREDDIT).title(TITLE).poster(COVER),
        Mastodon.post().visibility(MastodonVisibility.UNLISTED).language("en"),
        Bluesky.post());
  }

  /** One for each platform that has an account. */
  private List<Target> targets() {
    List<Account> accounts = postQued.accounts().list();
    List<Target> targets = new ArrayList<>();
    options()
        .forEach(
            options -> {
              Optional<Account> account = first(accounts, options.platform());
              account.ifPresent(a -> targets.add(Target.publish(a, TEXT).options(options)));
              if (account.isEmpty()) {
                out.println("There is no account of " + options.platform() + ": it is left out.");
              }
            });
    return targets;
  }

  private static Optional<Account> first(List<Account> accounts, Platform platform) {
    return accounts.stream().filter(account -> account.platform().equals(platform)).findFirst();
  }

  private static List<Post> posts(Medium medium, List<Target> targets) {
    List<Post> posts = new ArrayList<>();
    for (int from = 0; from < targets.size(); from += TARGETS_OF_A_POST) {
      Post.Builder post = Post.builder().media(medium);
      targets.stream().skip(from).limit(TARGETS_OF_A_POST).forEach(post::target);
      posts.add(post.build());
    }
    return posts;
  }

  /** Checks without the network; what a platform does not take is left out. */
  private List<Target> fitting(Video video, List<Target> targets) {
    out.println("1. Check " + video.filename() + " against the rules of each platform:");
    List<Target> fitting = new ArrayList<>();
    for (Target target : targets) {
      List<Finding> findings = postQued.publishing().check(Post.of(video, target));
      boolean fits = findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
      out.println("   " + target.platform() + (fits ? ": fits" : ": left out"));
      for (Finding finding : findings) {
        out.println("      " + finding.problem() + "; " + finding.remedy());
      }
      if (fits) {
        fitting.add(target);
      }
    }
    if (fitting.isEmpty()) {
      throw new IllegalStateException("No account takes this video; connect one that does.");
    }
    return fitting;
  }

  /** No source shows the response. */
  private void checkByTheService(List<Post> posts) {
    out.println("2. Let the service check:");
    for (Post post : posts) {
      out.println("   it answers " + postQued.publishing().dryRun(post).object());
    }
  }

  private void publish(Post post) {
    Publication publication = postQued.publishing().publish(post);
    out.println("   publication " + publication.id());
    Publication end = postQued.publishing().await(publication.id(), Duration.ofMinutes(5));
    end.targets()
        .forEach(target -> out.println("      " + target.platform() + ": " + target.status()));
    out.println("      " + end.outcome());
  }
}

package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.media.Image;
import dev.postqued.media.Video;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.rules.Finding;
import dev.postqued.rules.Severity;
import dev.postqued.tiktok.PrivacyLevel;
import dev.postqued.tiktok.TikTok;
import dev.postqued.tiktok.TikTokOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Checks posts before anything is uploaded. No request is made, so any account will do. */
public final class CheckPost {

  private final PostQued postQued;
  private final PrintStream out;

  private CheckPost(PostQued postQued, PrintStream out) {
    this.postQued = postQued;
    this.out = out;
  }

  /**
   * Runs the program.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Examples.start("check-post", arguments);
  }

  static void run(Connection connection, PrintStream out, String... arguments) throws IOException {
    CheckPost program = new CheckPost(connection.postQued(), out);
    Account account = new Account("an-account", TikTok.PLATFORM, "@yourusername", null);
    try (SampleMedia samples = new SampleMedia()) {
      List<Image> photos = samples.photos().stream().map(Image::of).toList();
      Video video = Video.of(samples.video(), 540, 960).duration(Duration.ofSeconds(3));

      program.print("Three photos", photos(photos, account));
      program.print("Three seconds for a brand", forABrand(video, account));
      program.print("A video with a photo", mixed(video, photos.get(0), account));
    }
  }

  private static Post photos(List<Image> photos, Account account) {
    Target target = Target.draft(account, "Three shapes #carousel");
    return Post.builder()
        .media(photos)
        .target(target.options(TikTokOptions.photos(PrivacyLevel.SELF_ONLY).autoAddMusic(true)))
        .build();
  }

  private static Post forABrand(Video video, Account account) {
    Target target = Target.publish(account, "Thank you #ad");
    return Post.of(
        video, target.options(TikTokOptions.video(PrivacyLevel.SELF_ONLY).paidPartnership(true)));
  }

  private static Post mixed(Video video, Image photo, Account account) {
    TikTokOptions<?> options =
        TikTokOptions.video(PrivacyLevel.PUBLIC_TO_EVERYONE).cover(Duration.ofSeconds(10));
    return Post.builder()
        .media(video, photo)
        .target(Target.publish(account, "Both at once").options(options))
        .build();
  }

  private void print(String title, Post post) {
    // README begins
    List<Finding> findings = postQued.publishing().check(post);
    boolean publishable = findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    // README ends
    out.println(title + (publishable ? "" : " (is not published like this)"));
    if (findings.isEmpty()) {
      out.println("   nothing found");
    }
    for (Finding finding : findings) {
      out.println("   %-9s%-28s%s".formatted(finding.severity(), finding.code(), finding.place()));
      out.println("            " + finding.problem() + ";");
      out.println("            " + finding.remedy());
      out.println("            (" + finding.source() + ")");
    }
    out.println();
  }
}

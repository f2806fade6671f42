package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.media.Image;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.tiktok.PrivacyLevel;
import dev.postqued.tiktok.TikTokOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Sends several images as one draft; they are shown in the order in which they are added. */
public final class PhotoCarousel {

  private PhotoCarousel() {}

  /**
   * Runs the program.
   *
   * @param arguments two images or more; none for three samples
   */
  public static void main(String[] arguments) {
    Examples.start("photo-carousel", arguments);
  }

  static void run(Connection connection, PrintStream out, String... arguments) throws IOException {
    PostQued postQued = connection.postQued();
    try (SampleMedia samples = new SampleMedia()) {
      Account account = FirstAccount.ofTikTok(postQued);
      Target target =
          Target.draft(account, "Three shapes #carousel")
              .options(TikTokOptions.photos(PrivacyLevel.SELF_ONLY).autoAddMusic(true));

      List<Image> images =
          arguments.length > 0
              ? Stream.of(arguments).map(image -> Inputs.image("IMAGE", image)).toList()
              : samples.photos().stream().map(Image::of).toList();
      Post post = Post.builder().media(images).target(target).build();

      Publication publication = postQued.publishing().publish(post);
      out.println(images.size() + " images are publication " + publication.id());
      Publication end = postQued.publishing().await(publication.id(), Duration.ofMinutes(5));
      out.println("Outcome: " + end.outcome());
    }
  }
}

package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.media.Image;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.tiktok.TikTok;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** What the readers of the testkit's README have: code of their own that publishes. */
final class OwnClient {

  private OwnClient() {}

  static void publishWith(URI baseUrl, String apiKey) {
    try (SampleMedia samples = new SampleMedia();
        PostQued postQued =
            PostQued.builder(apiKey).baseUrl(baseUrl).sleeper(duration -> {}).build()) {
      Target target = Target.draft(postQued.accounts().list(TikTok.PLATFORM).get(0), "Once");
      postQued.publishing().publish(Post.of(Image.of(samples.photos().get(0)), target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

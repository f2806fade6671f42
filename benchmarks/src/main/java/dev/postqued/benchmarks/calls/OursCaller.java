package dev.postqued.benchmarks.calls;

import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.benchmarks.Unlimited;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import java.net.URI;

/** This library, with its journal in memory and without limits. */
final class OursCaller implements Caller {

  private static final Platform TIKTOK = new Platform("tiktok");

  private final PostQued postQued;

  OursCaller(URI baseUrl, String apiKey) {
    postQued = client(baseUrl, apiKey);
  }

  static PostQued client(URI baseUrl, String apiKey) {
    return PostQued.builder(apiKey).baseUrl(baseUrl).rateLimiter(new Unlimited()).build();
  }

  @Override
  public String publish() {
    Post post =
        Post.of(
            new UploadedMedium(Request.CONTENT),
            Target.of(Intent.PUBLISH, TIKTOK, Request.ACCOUNT, Request.CAPTION));
    return postQued.publishing().publish(post).id();
  }

  @Override
  public String get(String id) {
    return postQued.publishing().get(id).id();
  }

  @Override
  public void close() {
    postQued.close();
  }
}

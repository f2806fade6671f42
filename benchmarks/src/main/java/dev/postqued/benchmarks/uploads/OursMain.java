package dev.postqued.benchmarks.uploads;

import dev.postqued.PostQued;
import dev.postqued.benchmarks.Unlimited;
import dev.postqued.media.Media;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Uploads with this library: session, bytes and confirmation of each file. */
final class OursMain {

  private static final int WIDTH = 1080;
  private static final int HEIGHT = 1920;

  /** The default of the library. */
  private static final int AT_ONCE = 4;

  private OursMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean sideBySide = !arguments[0].equals("sync");
    int atOnce = arguments[0].equals("list") ? 1 : AT_ONCE;
    List<Plan.Item> items = Plan.read(arguments[1]);
    try (PostQued postQued =
        PostQued.builder(System.getenv("POSTQUED_API_KEY"))
            .baseUrl(URI.create(System.getenv("POSTQUED_BASE_URL")))
            .rateLimiter(new Unlimited())
            .maxUploads(atOnce)
            .build()) {
      List<Video> videos =
          items.stream().map(item -> Video.of(item.file(), WIDTH, HEIGHT)).toList();
      Passes.run(() -> upload(postQued.media(), videos, sideBySide));
    }
  }

  private static void upload(Media media, List<Video> videos, boolean sideBySide) {
    if (sideBySide) {
      List<CompletableFuture<UploadedMedium>> uploads =
          videos.stream().map(media::uploadAsync).toList();
      uploads.forEach(CompletableFuture::join);
    } else {
      videos.forEach(media::uploadVideo);
    }
  }
}

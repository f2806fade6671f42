package dev.postqued.compatibility;

import dev.postqued.PostQued;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.testkit.Sandbox;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;

/** An upload over TLS that is so large that the storage is asked first whether it takes it. */
final class LargeUpload {
  private static final int FREE_BYTES = 2 << 20;

  private LargeUpload() {}

  static void run(PostQued postQued, Sandbox sandbox, TlsRelay relay) throws IOException {
    byte[] bytes = Sample.video(FREE_BYTES);
    UploadedMedium media =
        postQued.media().uploadVideo(Video.of(MediaSource.bytes("large.mp4", bytes)));
    byte[] stored = Files.readAllBytes(sandbox.content(media.contentId()).orElseThrow().file());
    if (!Arrays.equals(stored, bytes)) {
      throw new IllegalStateException(
          "%,d bytes were sent, and %,d others are stored".formatted(bytes.length, stored.length));
    }
    if (relay.askedFirst() != 1) {
      throw new IllegalStateException(
          "1 request should have Expect: 100-continue, and %d had".formatted(relay.askedFirst()));
    }
  }
}

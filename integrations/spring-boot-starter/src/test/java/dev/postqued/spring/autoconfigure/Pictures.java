package dev.postqued.spring.autoconfigure;

import dev.postqued.media.Image;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** An image to publish. */
final class Pictures {

  private static final byte[] ONE_PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

  private Pictures() {}

  static Image onePixel() {
    return Image.of(MediaSource.bytes("picture.png", ONE_PIXEL));
  }

  /** Writes it to a file, since only files can be published later. */
  static Image inFile(Path folder) throws IOException {
    return Image.of(Files.write(folder.resolve("picture.png"), ONE_PIXEL));
  }
}

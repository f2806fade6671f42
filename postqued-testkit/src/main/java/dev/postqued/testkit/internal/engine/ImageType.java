package dev.postqued.testkit.internal.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of image that are taken, told apart by their first bytes. */
enum ImageType {
  JPEG("image/jpeg", ".jpg"),
  PNG("image/png", ".png"),
  GIF("image/gif", ".gif"),
  WEBP("image/webp", ".webp");

  private final String contentType;
  private final String extension;

  ImageType(String contentType, String extension) {
    this.contentType = contentType;
    this.extension = extension;
  }

  String contentType() {
    return contentType;
  }

  String extension() {
    return extension;
  }

  static Optional<ImageType> of(byte[] image) {
    String head = new String(image, 0, Math.min(image.length, 12), StandardCharsets.ISO_8859_1);
    return Arrays.stream(values()).filter(type -> type.matches(head)).findFirst();
  }

  private boolean matches(String head) {
    return switch (this) {
      case JPEG -> head.startsWith("\u00ff\u00d8\u00ff");
      case PNG -> head.startsWith("\u0089PNG\r\n\u001a\n");
      case GIF -> head.startsWith("GIF87a") || head.startsWith("GIF89a");
      case WEBP -> head.startsWith("RIFF") && head.startsWith("WEBP", 8);
    };
  }
}

package dev.postqued.generator.document;

import java.util.Locale;

/** What a media type means for the bindings. */
enum MediaKind {
  JSON,
  MULTIPART("Multipart"),
  FORM("Form"),
  TEXT("Text"),
  BYTES("Bytes");

  private final String word;

  MediaKind() {
    this("Json");
  }

  MediaKind(String word) {
    this.word = word;
  }

  /** The word for a method that takes this kind beside another. */
  String word() {
    return word;
  }

  static MediaKind of(String type) {
    String name = type.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    boolean any = name.equals("*/*") || name.equals("application/*");
    if (name.endsWith("/json") || name.endsWith("+json") || any) {
      return JSON;
    }
    if (name.startsWith("multipart/")) {
      return MULTIPART;
    }
    if (name.equals("application/x-www-form-urlencoded")) {
      return FORM;
    }
    boolean lines =
        name.contains("event-stream") || name.contains("jsonl") || name.contains("ndjson");
    boolean text = name.startsWith("text/") || name.endsWith("/xml") || name.endsWith("+xml");
    return text && !lines ? TEXT : BYTES;
  }

  /** One media type of a range, which a request has to name. */
  String concrete(String type) {
    if (!type.contains("*")) {
      return type;
    }
    return switch (this) {
      case JSON -> "application/json";
      case TEXT -> "text/plain";
      default -> "application/octet-stream";
    };
  }
}

package dev.postqued.media;

import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** MIME types of media. */
final class ContentTypes {

  private ContentTypes() {}

  /** What was chosen, or else what the bytes say, or else, if they say nothing, what the name says. */
  static String of(
      @Nullable String chosen, MediaInfo info, String name, Map<String, String> typesByEnding) {
    if (chosen != null) {
      return chosen;
    }
    if (info.kind() != MediaKind.UNKNOWN) {
      return info.contentType();
    }
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    String type = typesByEnding.get(ending);
    if (type == null) {
      throw new IllegalArgumentException(
          "contentType: cannot be told from the bytes, nor from the name "
              + name
              + "; name the file *."
              + String.join(", *.", new TreeSet<>(typesByEnding.keySet()))
              + " or set contentType(...)");
    }
    return type;
  }

  static String checked(String contentType) {
    if (!contentType.matches("[\\w.+-]+/[\\w.+-]+")) {
      throw new IllegalArgumentException(
          "contentType: '" + contentType + "' is no MIME type such as video/mp4");
    }
    return contentType;
  }
}

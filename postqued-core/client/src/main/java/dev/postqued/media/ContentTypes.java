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

  /** Returns the chosen type, or else that of the bytes, or else that of the name. */
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
          "contentType cannot be determined from the bytes or from the name "
              + name
              + "; rename the file to *."
              + String.join(", *.", new TreeSet<>(typesByEnding.keySet()))
              + " or set contentType(...)");
    }
    return type;
  }

  static String checked(String contentType) {
    if (!contentType.matches("[\\w.+-]+/[\\w.+-]+")) {
      throw new IllegalArgumentException(
          "contentType must be a MIME type such as video/mp4, was '" + contentType + "'");
    }
    return contentType;
  }
}

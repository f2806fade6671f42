package dev.postqued.mediainfo;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** Formats that are only recognised. */
final class SignatureOnly {

  private static final int HEAD = 64;

  /** Those whose first bytes are not found in text or noise by chance. */
  private static Set<FileType> types() {
    return EnumSet.of(
        FileType.Tiff,
        FileType.Psd,
        FileType.Ico,
        FileType.Wav,
        FileType.Flv,
        FileType.Asf,
        FileType.Pdf);
  }

  private SignatureOnly() {}

  static void read(BoundedReader reader, MediaInfoBuilder builder) throws IOException {
    FileType type = detect(reader.bytes(0, (int) Math.min(HEAD, reader.size())));
    String mimeType = types().contains(type) ? type.getMimeType() : null;
    if (mimeType == null) {
      builder.problem("it is of no format that is known here");
      return;
    }
    MediaKind kind = MediaKind.UNKNOWN;
    if (mimeType.startsWith("image/")) {
      kind = MediaKind.IMAGE;
    } else if (mimeType.startsWith("audio/")) {
      kind = MediaKind.AUDIO;
    }
    builder.is(kind, mimeType);
    builder.problem("it is " + mimeType + " by its first bytes; the rest is not read");
  }

  private static FileType detect(byte[] head) throws IOException {
    try {
      return FileTypeDetector.detectFileType(
          new BufferedInputStream(new ByteArrayInputStream(head)));
    } catch (RuntimeException e) {
      return FileType.Unknown;
    }
  }
}

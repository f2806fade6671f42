package dev.postqued.mediainfo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The format of the samples of a track (ISO/IEC 14496-12, 8.5.2 and 12).
 *
 * @param codec its common name, or its own four letters
 * @param width of the stored picture; 0 for sound
 * @param height of the stored picture; 0 for sound
 * @param pixelAspect how much wider than high a pixel is; 0 if it does not say
 */
record IsoSampleEntry(String codec, int width, int height, double pixelAspect) {

  /** The sizes of the fields before the boxes: 12.1.3 for pictures, 12.2.3 for sound. */
  private static final int VISUAL_FIELDS = 78;

  private static final int AUDIO_FIELDS = 28;

  /** QuickTime File Format, sound sample descriptions: what versions 1 and 2 add to version 0. */
  private static final int[] AUDIO_EXTRA = {0, 16, 36};

  static @Nullable IsoSampleEntry read(BoundedReader reader, IsoBox stsd, String handler)
      throws IOException {
    IsoBox first = new IsoBoxes(reader, stsd.fields() + 4, stsd.end()).next();
    if (first == null) {
      return null;
    }
    return switch (handler) {
      case IsoTrack.VIDEO -> visual(reader, first);
      case IsoTrack.AUDIO -> audio(reader, first);
      default -> null;
    };
  }

  private static IsoSampleEntry visual(BoundedReader reader, IsoBox entry) throws IOException {
    int width = reader.u16(entry.body() + 24);
    int height = reader.u16(entry.body() + 26);
    long boxes = entry.body() + VISUAL_FIELDS;
    String codec = entry.type();
    int object = 0;
    double aspect = 0;
    IsoBoxes children = new IsoBoxes(reader, boxes, entry.end());
    for (IsoBox box = children.next(); box != null; box = children.next()) {
      switch (box.type()) {
        case "pasp" -> aspect = aspect(reader, box);
        case "esds" -> object = EsDescriptor.objectType(reader, box);
        case "sinf" -> codec = original(reader, box, codec);
        default -> {}
      }
    }
    return new IsoSampleEntry(Codecs.isoVideo(codec, object), width, height, aspect);
  }

  private static IsoSampleEntry audio(BoundedReader reader, IsoBox entry) throws IOException {
    int version = reader.u16(entry.body() + 8);
    int extra = version < AUDIO_EXTRA.length ? AUDIO_EXTRA[version] : 0;
    String codec = entry.type();
    int object = 0;
    IsoBoxes children = new IsoBoxes(reader, entry.body() + AUDIO_FIELDS + extra, entry.end());
    for (IsoBox box = children.next(); box != null; box = children.next()) {
      switch (box.type()) {
        case "esds" -> object = EsDescriptor.objectType(reader, box);
        case "wave" -> {
          IsoBox inner = IsoBoxes.first(reader, box, "esds");
          object = inner == null ? object : EsDescriptor.objectType(reader, inner);
        }
        case "sinf" -> codec = original(reader, box, codec);
        default -> {}
      }
    }
    return new IsoSampleEntry(Codecs.isoAudio(codec, object), 0, 0, 0);
  }

  /** 12.1.4: the pixel aspect ratio box. */
  private static double aspect(BoundedReader reader, IsoBox pasp) throws IOException {
    double horizontal = reader.u32(pasp.body());
    double vertical = reader.u32(pasp.body() + 4);
    double ratio = vertical == 0 ? 0 : horizontal / vertical;
    return ratio > 0.01 && ratio < 100 ? ratio : 0;
  }

  /** 8.12.2: what the format was before it was encrypted. */
  private static String original(BoundedReader reader, IsoBox sinf, String encrypted)
      throws IOException {
    IsoBox format = IsoBoxes.first(reader, sinf, "frma");
    return format == null ? encrypted : reader.text(format.body(), 4);
  }
}

package dev.postqued.mediainfo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The size and the rotation of the primary picture of a HEIF or AVIF file (ISO/IEC 23008-12). They are
 * properties in a list, which another list gives to the pictures of the file: tiles, thumbnails, and the
 * one to show.
 */
final class HeifPicture {

  private static final int MAX_PROPERTIES = 1024;

  private final BoundedReader reader;
  private final List<IsoBox> properties = new ArrayList<>();
  private long primary;
  private @Nullable IsoBox associations;
  private @Nullable IsoBox locations;
  private long width;
  private long height;
  private double croppedWidth;
  private double croppedHeight;
  private int clockwise;
  private boolean mirrored;

  private HeifPicture(BoundedReader reader) {
    this.reader = reader;
  }

  /**
   * Reports the size and the rotation.
   *
   * @return where the data of the pictures end in the file; 0 if that is not said
   */
  static long read(BoundedReader reader, IsoBox meta, MediaInfoBuilder builder) throws IOException {
    HeifPicture picture = new HeifPicture(reader);
    picture.collect(meta);
    picture.applyProperties();
    if (picture.width > 0) {
      picture.describe(builder);
    } else {
      builder.problem("the size of its primary picture is not said");
    }
    return picture.locations == null ? 0 : HeifLocations.end(reader, picture.locations);
  }

  private void describe(MediaInfoBuilder builder) {
    if (croppedWidth >= 1 && croppedHeight >= 1) {
      builder.size(width, height, croppedWidth, croppedHeight);
    } else {
      builder.size(width, height);
    }
    builder.rotation(new Rotation(clockwise, mirrored, false));
  }

  private void collect(IsoBox meta) throws IOException {
    IsoBoxes boxes = IsoBoxes.inFull(reader, meta);
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      switch (box.type()) {
        // ISO/IEC 14496-12, 8.11.4: the primary item.
        case "pitm" -> primary = reader.bigEndian(box.fields(), wide(box) ? 4 : 2);
        case "iloc" -> locations = box;
        case "iprp" -> {
          associations = IsoBoxes.first(reader, box, "ipma");
          IsoBox container = IsoBoxes.first(reader, box, "ipco");
          if (container != null) {
            list(container);
          }
        }
        default -> {}
      }
    }
  }

  private boolean wide(IsoBox box) throws IOException {
    return reader.u8(box.body()) > 0;
  }

  private void list(IsoBox container) throws IOException {
    IsoBoxes boxes = IsoBoxes.in(reader, container);
    for (IsoBox box = boxes.next();
        box != null && properties.size() < MAX_PROPERTIES;
        box = boxes.next()) {
      properties.add(box);
    }
  }

  /** Goes through the item property associations (ISO/IEC 14496-12, 8.11.14) to the primary item. */
  private void applyProperties() throws IOException {
    if (associations == null) {
      return;
    }
    int idLength = wide(associations) ? 4 : 2;
    // With the flag 1 an index has 15 bits, else 7; the bit before it says that it is essential.
    int indexLength = (reader.i32(associations.body()) & 1) != 0 ? 2 : 1;
    long items = reader.u32(associations.fields());
    long at = associations.fields() + 4;
    for (long item = 0; item < items && at < associations.end(); item++) {
      boolean isPrimary = reader.bigEndian(at, idLength) == primary;
      int count = reader.u8(at + idLength);
      at += idLength + 1;
      for (int i = 0; i < count && isPrimary; i++) {
        long bits = reader.bigEndian(at + (long) i * indexLength, indexLength);
        apply((int) (bits & (indexLength == 2 ? 0x7FFF : 0x7F)));
      }
      if (isPrimary) {
        return;
      }
      at += (long) count * indexLength;
    }
  }

  /** Applies a property; the first one has the number 1, and 0 stands for none. */
  private void apply(int number) throws IOException {
    if (number < 1 || number > properties.size()) {
      return;
    }
    IsoBox property = properties.get(number - 1);
    switch (property.type()) {
      case "ispe" -> {
        width = reader.u32(property.fields());
        height = reader.u32(property.fields() + 4);
      }
      case "clap" -> {
        croppedWidth = fraction(property.body());
        croppedHeight = fraction(property.body() + 8);
      }
      case "irot" -> turn(90 * (reader.u8(property.body()) & 3));
      case "imir" -> mirror(reader.u8(property.body()) & 1);
      default -> {}
    }
  }

  /** ISO/IEC 14496-12, 12.1.4: the sides of the clean aperture are fractions. */
  private double fraction(long at) throws IOException {
    double denominator = reader.u32(at + 4);
    double value = denominator == 0 ? 0 : reader.u32(at) / denominator;
    return value < Integer.MAX_VALUE ? value : 0;
  }

  /** ISO/IEC 23008-12, 6.5.10: quarters of a turn, counter-clockwise, after what was applied before. */
  private void turn(int counterClockwise) {
    clockwise = Math.floorMod(clockwise - counterClockwise, 360);
  }

  /**
   * ISO/IEC 23008-12, 6.5.12: 0 exchanges top and bottom, as orientation 4 of Exif does, and 1 left and
   * right, as 2 does. To mirror a picture that was turned is to mirror it first and turn it back.
   */
  private void mirror(int axis) {
    clockwise = Math.floorMod((axis == 0 ? 180 : 0) - clockwise, 360);
    mirrored = !mirrored;
  }
}

package dev.postqued.mediainfo;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The orientation of a picture in its Exif data; nothing else is read. */
final class Exif {

  /** What a JPEG segment holds; in other formats too, the first directory lies at the start. */
  private static final int MAX_LENGTH = 1 << 16;

  private static final String PREFIX = "Exif\0\0";

  private Exif() {}

  static Rotation orientation(BoundedReader reader, long at, int length, MediaInfoBuilder builder)
      throws IOException {
    // WebP files of some programs have the prefix that only JPEG needs.
    int prefix = reader.has(at, PREFIX) ? PREFIX.length() : 0;
    byte[] tiff = reader.bytes(at + prefix, Math.min(MAX_LENGTH, length - prefix));
    try {
      Metadata metadata = new Metadata();
      new TiffReader().processTiff(new ByteArrayReader(tiff), new Orientation(metadata), 0);
      ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
      Integer value =
          directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      return value == null ? Rotation.NONE : Rotation.ofExif(value);
    } catch (TiffProcessingException | IOException | RuntimeException | StackOverflowError e) {
      builder.problem("its Exif data cannot be read");
      return Rotation.NONE;
    }
  }

  /**
   * Takes one tag from one directory. All others are ignored: a small file can refer to the same
   * bytes in thousands of tags, and make a reader copy them each time.
   */
  private static final class Orientation extends DirectoryTiffHandler {

    private static final int TIFF = 42;
    private static final int FORMAT_NONE = 0;
    private static final int FORMAT_IFD = 13;

    Orientation(Metadata metadata) {
      super(metadata, null);
      pushDirectory(ExifIFD0Directory.class);
    }

    @Override
    public void setTiffMarker(int marker) throws TiffProcessingException {
      if (marker != TIFF) {
        throw new TiffProcessingException("not TIFF");
      }
    }

    @Override
    public boolean tryEnterSubIfd(int tagId) {
      return false;
    }

    @Override
    public boolean hasFollowerIfd() {
      return false;
    }

    /**
     * The size of values in formats that the reader does not know; it gives up after a few of
     * others.
     */
    @Override
    public @Nullable Long tryCustomProcessFormat(int tagId, int format, long count) {
      return switch (format) {
        case FORMAT_NONE -> 0L;
        case FORMAT_IFD -> count * Integer.BYTES;
        default -> null;
      };
    }

    @Override
    public boolean customProcessTag(
        int tagOffset,
        Set<Integer> processedIfdOffsets,
        int tiffHeaderOffset,
        RandomAccessReader reader,
        int tagId,
        int byteCount) {
      return tagId != ExifIFD0Directory.TAG_ORIENTATION || byteCount > 4;
    }
  }
}

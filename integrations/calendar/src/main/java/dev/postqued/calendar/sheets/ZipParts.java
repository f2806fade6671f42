package dev.postqued.calendar.sheets;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an XLSX file, which is a zip. None is read beyond its limit. */
final class ZipParts implements Closeable {

  private static final int MOST_PARTS = 20_000;

  private final Path file;
  private final ZipFile zip;

  /** By name in lower case, as names of parts are compared. */
  private final Map<String, ZipEntry> parts = new HashMap<>();

  ZipParts(Path file) throws IOException {
    this.file = file;
    try {
      this.zip = new ZipFile(file.toFile());
    } catch (UnsupportedOperationException e) {
      throw new SheetException(file, "is an XLSX outside the default file system. Copy it.", e);
    }
    if (zip.size() > MOST_PARTS) {
      zip.close();
      throw new SheetException(
          file, "is no spreadsheet: it has more than " + MOST_PARTS + " parts.");
    }
    zip.stream().forEach(e -> parts.putIfAbsent(e.getName().toLowerCase(Locale.ROOT), e));
  }

  boolean has(String name) {
    return parts.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** Opens a part; null if there is none. */
  @Nullable Xml open(String name, long mostBytes) throws IOException {
    InputStream in = stream(name, mostBytes);
    return in == null ? null : new Xml(file, name, in);
  }

  @Nullable InputStream stream(String name, long mostBytes) throws IOException {
    ZipEntry entry = parts.get(name.toLowerCase(Locale.ROOT));
    return entry == null ? null : new Checked(zip.getInputStream(entry), entry, mostBytes);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /**
   * Reads no more than a limit, since what the zip says about the size of a part need not be true,
   * and compares the checksum at the end, which the JDK does not.
   */
  private final class Checked extends FilterInputStream {

    private final ZipEntry part;
    private final CRC32 checksum = new CRC32();
    private long left;

    Checked(InputStream in, ZipEntry part, long most) {
      super(in);
      this.part = part;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      if (read < 0) {
        if (part.getCrc() >= 0 && part.getCrc() != checksum.getValue()) {
          throw new IOException("the checksum of " + part.getName() + " is wrong");
        }
        return read;
      }
      checksum.update(buffer, offset, read);
      left -= read;
      if (left < 0) {
        throw tooLarge(part.getName());
      }
      return read;
    }
  }

  private SheetException tooLarge(String part) {
    return new SheetException(
        file,
        "is too large: "
            + part
            + " in it is unpacked to more bytes than are read. Copy the rows into a new spreadsheet,"
            + " or split it.");
  }
}

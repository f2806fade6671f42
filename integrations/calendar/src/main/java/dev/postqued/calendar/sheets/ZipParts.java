package dev.postqued.calendar.sheets;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
    return entry == null ? null : new Limited(zip.getInputStream(entry), name, mostBytes);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** What the zip says about the size of a part need not be true. */
  private final class Limited extends FilterInputStream {

    private final String name;
    private final long most;
    private long left;

    Limited(InputStream in, String name, long most) {
      super(in);
      this.name = name;
      this.most = most;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      return count(in.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      return count(read, read);
    }

    private int count(int result, int read) {
      if (result >= 0) {
        left -= read;
      }
      if (left < 0) {
        throw new SheetException(
            file,
            "is too large: "
                + name
                + " in it has more than "
                + most
                + " bytes when unpacked. Copy the rows into a new spreadsheet, or split it.");
      }
      return result;
    }
  }
}

package dev.postqued.benchmarks.uploads;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Files to upload.
 *
 * @param title how tables name them
 * @param files the files
 * @param bytes how large they are together
 */
record Workload(String title, List<Path> files, long bytes) {

  private static final int MIB = 1 << 20;

  /** Files of random bytes, which nothing on the way can make smaller; they are in memory now. */
  static Workload random(Path folder, int count, int mebibytes) throws IOException {
    SplittableRandom random = new SplittableRandom(count);
    byte[] piece = new byte[MIB];
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve("video-" + count + "-" + i + ".mp4");
      try (OutputStream out = Files.newOutputStream(file)) {
        for (int j = 0; j < mebibytes; j++) {
          random.nextBytes(piece);
          out.write(piece);
        }
      }
      files.add(file);
    }
    String title = (count == 1 ? "one file of " : count + " files of ") + mebibytes + " MiB";
    return new Workload(title, List.copyOf(files), (long) count * mebibytes * MIB);
  }

  /** A file that is all holes, and takes no space. */
  static Workload sparse(Path folder, int mebibytes) throws IOException {
    Path path = folder.resolve("sparse.mp4");
    long bytes = (long) mebibytes * MIB;
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(bytes);
    }
    return new Workload("one sparse file of " + mebibytes + " MiB", List.of(path), bytes);
  }

  void delete() throws IOException {
    for (Path file : files) {
      Files.delete(file);
    }
  }
}

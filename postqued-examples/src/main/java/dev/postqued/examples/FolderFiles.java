package dev.postqued.examples;

import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.mediainfo.MediaKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is in a folder.
 *
 * @param media the files to upload, in the order of their names
 * @param skipped the others, and why
 */
record FolderFiles(List<Path> media, Map<Path, String> skipped) {

  /**
   * What {@code publish-calendar} and journals keep beside a calendar or a database. These files are
   * not even read: a lock ends when any program of the process closes its file.
   */
  private static final Pattern KEPT =
      Pattern.compile(
          ".*([.](journal|done|lock|rewriting)|[.](db|sqlite3?)(-(wal|shm|journal))?)",
          Pattern.CASE_INSENSITIVE);

  /** A file that is called so is meant to be uploaded; that it is damaged is then a failure. */
  private static final Pattern MEDIA =
      Pattern.compile(
          ".*[.](mp4|m4v|mov|webm|mkv|avi|jpe?g|png|webp|gif|heic)", Pattern.CASE_INSENSITIVE);

  static FolderFiles of(Path folder) throws IOException {
    List<Path> media = new ArrayList<>();
    Map<Path, String> skipped = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Optional<String> reason = reasonToSkip(file);
        if (reason.isPresent()) {
          skipped.put(file, reason.get());
        } else {
          media.add(file);
        }
      }
    }
    return new FolderFiles(media, skipped);
  }

  private static Optional<String> reasonToSkip(Path file) {
    String name = String.valueOf(file.getFileName());
    if (KEPT.matcher(name).matches()) {
      return Optional.of("belongs to a journal or a database");
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of(Files.isDirectory(file) ? "is a folder" : "is no file");
    }
    return MEDIA.matcher(name).matches() || isMedium(file)
        ? Optional.empty()
        : Optional.of("is neither a video nor an image");
  }

  private static boolean isMedium(Path file) {
    try {
      return Set.of(MediaKind.VIDEO, MediaKind.IMAGE).contains(MediaInfo.of(file).kind());
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return false;
    }
  }
}

package dev.postqued.engine.internal.once;

import dev.postqued.environment.MediaFiles;
import dev.postqued.service.IntendedMedium;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A medium of a post and the progress of its upload.
 *
 * @param file the bytes; null if the service has had the content from the start
 * @param description further values that describe the bytes to the service
 * @param contentId the id of its content, once there is a session
 * @param storageKey its name in storage, if the service returned one
 * @param uploaded whether the service has it
 */
record MediumState(
    @Nullable Bytes file,
    Map<String, String> description,
    @Nullable String contentId,
    @Nullable String storageKey,
    boolean uploaded) {

  /**
   * The bytes of a medium.
   *
   * @param path the absolute path of the file; null if the bytes are not in a file
   * @param filename its name
   * @param size its size in bytes when the post was created
   * @param modifiedAt when the file was last changed
   */
  record Bytes(@Nullable String path, String filename, long size, @Nullable Instant modifiedAt) {

    static Bytes of(MediaSource source) {
      Path path = source.path().orElse(null);
      if (path == null) {
        return new Bytes(null, source.filename(), source.size(), null);
      }
      try {
        MediaFiles.Status now = source.files().look(path);
        return new Bytes(
            path.toAbsolutePath().toString(), source.filename(), now.size(), now.modifiedAt());
      } catch (IOException e) {
        throw new IllegalArgumentException(
            "file must be readable, was " + path + ": " + e.getMessage(), e);
      }
    }

    /** The file as it was. Only files survive the program that created the post. */
    MediaSource unchanged(MediaFiles files) {
      if (path == null) {
        throw new IllegalArgumentException(
            "media must be files to be resumed; "
                + filename
                + " was not, so its bytes were lost with their program; publish the same"
                + " post again with the bytes, or abandon its key");
      }
      MediaSource source = MediaSource.file(Path.of(path), files);
      Bytes now = of(source);
      if (now.size != size || !Objects.equals(modifiedAt, now.modifiedAt)) {
        throw new IllegalArgumentException(
            "file must not change after its post was created, but "
                + path
                + " did; create a new post");
      }
      return source;
    }
  }

  static MediumState of(IntendedMedium medium) {
    MediaSource source = medium.source();
    return new MediumState(
        source == null ? null : Bytes.of(source),
        medium.description(),
        medium.contentId(),
        null,
        source == null);
  }

  MediumState inSession(String id, @Nullable String key) {
    return new MediumState(file, description, id, key, false);
  }

  MediumState uploadedAs(String id) {
    return new MediumState(file, description, id, storageKey, true);
  }

  /** Returns the medium as its post had it, for a program that has only the journal. */
  IntendedMedium restored(MediaFiles files) {
    Bytes bytes = Objects.requireNonNull(file, "content of the service is not uploaded");
    return IntendedMedium.of(bytes.unchanged(files), description);
  }
}

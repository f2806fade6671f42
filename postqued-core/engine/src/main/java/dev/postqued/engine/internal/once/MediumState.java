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
 * A medium of a post and how far its upload is.
 *
 * @param file the bytes; null if the service has had the content from the start
 * @param description what else the service is told of the bytes
 * @param contentId the content it becomes, once there is a session
 * @param storageKey its name in storage, if the service told it
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
   * @param path the absolute path of the file; null if it is none
   * @param filename its name
   * @param size its size in bytes when the post was made
   * @param modifiedAt when the file was changed last
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
            "file: " + path + " cannot be read: " + e.getMessage(), e);
      }
    }

    /** The time of the last change does not count: to touch a file does not change it. */
    boolean isSameAs(Bytes other) {
      boolean sameName =
          path == null
              ? other.path == null && filename.equals(other.filename)
              : path.equals(other.path);
      return sameName && size == other.size;
    }

    /** The file as it was; only a file can be had without the program that made the post. */
    MediaSource unchanged(MediaFiles files) {
      if (path == null) {
        throw new IllegalArgumentException(
            "media: "
                + filename
                + " was not a file, so its bytes went with the program that had them; publish its"
                + " post again with the bytes, or abandon its key");
      }
      MediaSource source = MediaSource.file(Path.of(path), files);
      Bytes now = of(source);
      if (now.size != size || !Objects.equals(modifiedAt, now.modifiedAt)) {
        throw new IllegalArgumentException(
            "file: " + path + " was changed after its post was made; make a new post of it");
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

  /** Whether it is the same medium, however far it is. */
  boolean isSameAs(MediumState other) {
    if (file == null || other.file == null) {
      return file == null && other.file == null && Objects.equals(contentId, other.contentId);
    }
    return file.isSameAs(other.file) && description.equals(other.description);
  }

  MediumState inSession(String id, @Nullable String key) {
    return new MediumState(file, description, id, key, false);
  }

  MediumState uploadedAs(String id) {
    return new MediumState(file, description, id, storageKey, true);
  }

  /** The medium as its post had it, for a program that has only the journal. */
  IntendedMedium restored(MediaFiles files) {
    Bytes bytes = Objects.requireNonNull(file, "content of the service is not uploaded");
    return IntendedMedium.of(bytes.unchanged(files), description);
  }
}

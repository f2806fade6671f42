package dev.postqued.testkit.internal.engine;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Where the bytes of uploads lie. */
public interface ContentStore {
  /** Makes an URL that one object can be put to until {@code end} on the sandbox clock; of any size if it is -1. */
  URI presignPut(String key, String contentType, long size, Instant end);

  Optional<StoredObject> find(String key);

  void put(String key, String contentType, byte[] bytes);

  void clear();

  /** An object in the storage. */
  record StoredObject(String contentType, long size, Path file) {}
}

package dev.postqued.internal.v2;

import dev.postqued.calls.OpenResponse;
import dev.postqued.engine.JsonText;
import dev.postqued.publishing.Publication;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of publications. No source shows the answer: it is read as a list, or as an object with
 * one list of objects in it, and what has no id is left out.
 */
final class FoundPublications {

  private FoundPublications() {}

  static List<Publication> read(OpenResponse response) {
    return response.list().stream()
        .map(FoundPublications::publication)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Publication publication(Map<String, Object> item) {
    var read =
        JsonText.read(JsonText.bytes(item), dev.postqued.bindings.v2.model.Publication.class);
    return read == null || read.id() == null || read.id().isBlank()
        ? null
        : V2Mapper.publication(read.id(), read);
  }
}

package dev.postqued.internal.v2;

import dev.postqued.engine.JsonText;
import dev.postqued.publishing.Publication;
import java.util.Collection;
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

  static List<Publication> read(@Nullable Object answer) {
    return list(answer).stream()
        .map(FoundPublications::publication)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Collection<?> list(@Nullable Object answer) {
    if (answer instanceof Collection<?> list) {
      return list;
    }
    if (answer instanceof Map<?, ?> object) {
      return object.values().stream()
          .filter(Collection.class::isInstance)
          .<Collection<?>>map(list -> (Collection<?>) list)
          .findFirst()
          .orElse(List.of());
    }
    return List.of();
  }

  private static @Nullable Publication publication(@Nullable Object item) {
    if (!(item instanceof Map<?, ?>)) {
      return null;
    }
    var read =
        JsonText.read(JsonText.bytes(item), dev.postqued.bindings.v2.model.Publication.class);
    return read == null || read.id() == null || read.id().isBlank()
        ? null
        : V2Mapper.publication(read.id(), read);
  }
}

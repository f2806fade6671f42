package dev.postqued.calls;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response whose form no source documents, as it came. Its parts are maps by name, lists, strings, numbers
 * and booleans. It may hold secrets that the service repeats, such as addresses that work without a key;
 * {@link #toString()} shows none of them.
 *
 * @param value the response; null if it was {@code null}
 */
public record OpenResponse(@Nullable Object value) {

  /** Returns the response as an object; empty if it is something else. */
  public Map<String, Object> object() {
    return asObject(value);
  }

  /**
   * Returns the objects that the response lists: it is a list, or an object with one list in it.
   *
   * @return the objects in their order, without what is no object; empty if there is no list, or more than
   *     one, so that it is not clear which is meant
   */
  public List<Map<String, Object>> list() {
    return listed().stream().filter(Map.class::isInstance).map(OpenResponse::asObject).toList();
  }

  private Collection<?> listed() {
    if (value instanceof Collection<?> list) {
      return list;
    }
    List<Collection<?>> lists =
        object().values().stream()
            .filter(Collection.class::isInstance)
            .<Collection<?>>map(list -> (Collection<?>) list)
            .toList();
    return lists.size() == 1 ? lists.get(0) : List.of();
  }

  /** Shows of what form it is and nothing of what it says, since a service may repeat secrets. */
  @Override
  public String toString() {
    String form = "a value";
    if (value == null) {
      form = "null";
    } else if (value instanceof Map<?, ?> object) {
      form = "an object of " + object.size();
    } else if (value instanceof Collection<?> list) {
      form = "a list of " + list.size();
    }
    return "OpenResponse[" + form + "]";
  }

  /** What is read from JSON has strings as names. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> asObject(@Nullable Object value) {
    return value instanceof Map<?, ?> object ? (Map<String, Object>) object : Map.of();
  }
}

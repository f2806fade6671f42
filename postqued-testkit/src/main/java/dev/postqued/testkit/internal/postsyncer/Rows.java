package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Things of one kind by their ids. */
final class Rows {
  private final Map<Long, ObjectNode> rows = new TreeMap<>();
  private final AtomicLong ids;

  Rows(AtomicLong ids) {
    this.ids = ids;
  }

  /** Makes a row with the next id. */
  ObjectNode add() {
    long id = ids.incrementAndGet();
    ObjectNode row = Json.object().put("id", id);
    rows.put(id, row);
    return row;
  }

  List<ObjectNode> all() {
    return List.copyOf(rows.values());
  }

  @Nullable ObjectNode find(long id) {
    return rows.get(id);
  }

  ObjectNode get(long id) {
    ObjectNode row = find(id);
    if (row == null) {
      throw Refusal.notFound();
    }
    return row;
  }

  void remove(long id) {
    if (rows.remove(id) == null) {
      throw Refusal.notFound();
    }
  }

  static long id(ObjectNode row) {
    return row.get("id").longValue();
  }
}

package dev.postqued.regeneration;

import dev.postqued.regeneration.Change.Effect;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.ChangedList;
import org.openapitools.openapidiff.core.model.ChangedSchema;

/**
 * Judges a changed schema. What a caller sends must stay acceptable, and what it reads must stay
 * readable. openapi-diff does not mind when a property of an answer goes away, when null comes or goes,
 * or when a limit comes; here each of them is judged.
 */
final class SchemaComparison {
  private final boolean request;
  private final List<Change> changes = new ArrayList<>();
  private final Set<ChangedSchema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private SchemaComparison(boolean request) {
    this.request = request;
  }

  static List<Change> request(String place, @Nullable ChangedSchema schema) {
    return compare(place, schema, true);
  }

  static List<Change> answer(String place, @Nullable ChangedSchema schema) {
    return compare(place, schema, false);
  }

  private static List<Change> compare(
      String place, @Nullable ChangedSchema schema, boolean request) {
    SchemaComparison comparison = new SchemaComparison(request);
    comparison.schema(place, schema);
    return comparison.changes;
  }

  private void add(boolean breaking, String place, String what) {
    changes.add(new Change(breaking ? Effect.BREAKING : Effect.CHANGED, place, what));
  }

  private void schema(String place, @Nullable ChangedSchema schema) {
    if (schema == null || !seen.add(schema)) {
      return;
    }
    Schema<?> older = schema.getOldSchema();
    Schema<?> newer = schema.getNewSchema();
    if (schema.isChangedType() || schema.isChangeFormat()) {
      add(true, place, "is " + type(newer) + " instead of " + type(older));
    }
    if (schema.isChangeDefault()) {
      add(false, place, Change.instead("default", value(older), value(newer)));
    }
    properties(place, schema);
    lists(place, schema);
    limits(place, schema);
    if (older != null && newer != null) {
      nullability(place, older, newer);
    }
    schema.getChangedProperties().forEach((name, changed) -> schema(place + " " + name, changed));
    schema(place + "[]", schema.getItems());
    schema(place + "{}", schema.getAddProp());
  }

  private static @Nullable Object value(@Nullable Schema<?> schema) {
    return schema == null ? null : schema.getDefault();
  }

  static String type(@Nullable Schema<?> schema) {
    if (schema == null) {
      return "nothing";
    }
    return schema.getType() + (schema.getFormat() == null ? "" : " " + schema.getFormat());
  }

  private void properties(String place, ChangedSchema schema) {
    Set<String> required = new TreeSet<>();
    if (schema.getNewSchema() != null && schema.getNewSchema().getRequired() != null) {
      required.addAll(schema.getNewSchema().getRequired());
    }
    for (String name : schema.getMissingProperties().keySet()) {
      add(true, place + " " + name, "is gone");
    }
    for (String name : schema.getIncreasedProperties().keySet()) {
      boolean breaking = request && required.contains(name);
      Effect effect = breaking ? Effect.BREAKING : Effect.ADDED;
      String type = type(schema.getIncreasedProperties().get(name));
      String what = breaking ? "is new and required: " + type : "is new";
      changes.add(new Change(effect, place + " " + name, what));
    }
  }

  private void lists(String place, ChangedSchema schema) {
    for (String name : increased(schema.getRequired())) {
      if (!schema.getIncreasedProperties().containsKey(name)) {
        add(request, place + " " + name, "is required now");
      }
    }
    for (String name : missing(schema.getRequired())) {
      if (!schema.getMissingProperties().containsKey(name)) {
        add(!request, place + " " + name, "is optional now");
      }
    }
    increased(schema.getEnumeration()).forEach(value -> add(false, place, "can be " + value));
    missing(schema.getEnumeration()).forEach(value -> add(request, place, "cannot be " + value));
  }

  private static <T> List<T> increased(@Nullable ChangedList<T> list) {
    return list == null ? List.of() : list.getIncreased();
  }

  private static <T> List<T> missing(@Nullable ChangedList<T> list) {
    return list == null ? List.of() : list.getMissing();
  }

  private void limits(String place, ChangedSchema schema) {
    Schema<?> older = schema.getOldSchema();
    Schema<?> newer = schema.getNewSchema();
    if (older == null || newer == null) {
      return;
    }
    upper(place, "maxLength", number(older.getMaxLength()), number(newer.getMaxLength()));
    lower(place, "minLength", number(older.getMinLength()), number(newer.getMinLength()));
    upper(place, "maxItems", number(older.getMaxItems()), number(newer.getMaxItems()));
    lower(place, "minItems", number(older.getMinItems()), number(newer.getMinItems()));
    upper(place, "maximum", older.getMaximum(), newer.getMaximum());
    lower(place, "minimum", older.getMinimum(), newer.getMinimum());
    exactly(place, "pattern", older.getPattern(), newer.getPattern());
    exactly(place, "uniqueItems", older.getUniqueItems(), newer.getUniqueItems());
    exactly(place, "multipleOf", older.getMultipleOf(), newer.getMultipleOf());
  }

  private static @Nullable BigDecimal number(@Nullable Integer value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  /** In an answer, a limit is a promise that callers seldom rely on. */
  private void upper(
      String place, String name, @Nullable BigDecimal older, @Nullable BigDecimal newer) {
    limit(
        place, name, older, newer, newer != null && (older == null || newer.compareTo(older) < 0));
  }

  private void lower(
      String place, String name, @Nullable BigDecimal older, @Nullable BigDecimal newer) {
    limit(
        place, name, older, newer, newer != null && (older == null || newer.compareTo(older) > 0));
  }

  private void limit(
      String place,
      String name,
      @Nullable BigDecimal older,
      @Nullable BigDecimal newer,
      boolean stricter) {
    boolean same = older == null ? newer == null : newer != null && older.compareTo(newer) == 0;
    if (!same) {
      add(request && stricter, place, Change.instead(name, older, newer));
    }
  }

  private void exactly(String place, String name, @Nullable Object older, @Nullable Object newer) {
    if (!Objects.equals(older, newer)) {
      boolean stricter = newer != null && !newer.equals(false);
      add(request && stricter, place, Change.instead(name, older, newer));
    }
  }

  private void nullability(String place, Schema<?> older, Schema<?> newer) {
    boolean could = Boolean.TRUE.equals(older.getNullable());
    boolean can = Boolean.TRUE.equals(newer.getNullable());
    if (could != can) {
      add(request ? could : can, place, can ? "can be null" : "cannot be null");
    }
  }
}

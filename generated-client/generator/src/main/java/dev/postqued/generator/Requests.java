package dev.postqued.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the schemas that requests are made of. In a request, null can mean something else than nothing
 * at all: the value is to be removed.
 */
final class Requests {
  private static final String MARK = "x-of-requests";

  @SuppressWarnings("rawtypes")
  private final Map<String, Schema> schemas;

  @SuppressWarnings("rawtypes")
  private Requests(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  @SuppressWarnings("rawtypes")
  static void mark(OpenAPI document) {
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
      return;
    }
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Requests requests = new Requests(schemas);
    for (PathItem path : document.getPaths().values()) {
      for (Operation operation : path.readOperations()) {
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
          operation
              .getRequestBody()
              .getContent()
              .values()
              .forEach(m -> requests.mark(m.getSchema()));
        }
      }
    }
  }

  static boolean isMarked(Schema<?> schema) {
    return schema.getExtensions() != null && schema.getExtensions().containsKey(MARK);
  }

  private void mark(@Nullable Schema<?> schema) {
    if (schema == null || isMarked(schema)) {
      return;
    }
    schema.addExtension(MARK, true);
    if (schema.get$ref() != null) {
      mark(schemas.get(schema.get$ref().replaceFirst(".*/", "")));
    }
    for (Schema<?> part : parts(schema)) {
      mark(part);
    }
  }

  private static List<Schema<?>> parts(Schema<?> schema) {
    List<Schema<?>> parts = new ArrayList<>();
    add(parts, schema.getAllOf());
    add(parts, schema.getOneOf());
    add(parts, schema.getAnyOf());
    add(parts, schema.getProperties() == null ? null : schema.getProperties().values());
    parts.add(schema.getItems());
    if (schema.getAdditionalProperties() instanceof Schema<?> others) {
      parts.add(others);
    }
    parts.removeIf(Objects::isNull);
    return parts;
  }

  @SuppressWarnings("rawtypes")
  private static void add(List<Schema<?>> parts, @Nullable Collection<Schema> more) {
    if (more != null) {
      more.forEach(parts::add);
    }
  }
}

package dev.postqued.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the schemas that requests are made of, and those of answers. In a request, null can mean something else than nothing
 * at all: the value is to be removed.
 */
final class Requests {
  private static final String MARK = "x-of-requests";
  private static final String READ = "x-of-answers";

  @SuppressWarnings("rawtypes")
  private final Map<String, Schema> schemas;

  private final String mark;

  @SuppressWarnings("rawtypes")
  private Requests(Map<String, Schema> schemas, String mark) {
    this.schemas = schemas;
    this.mark = mark;
  }

  @SuppressWarnings("rawtypes")
  static void mark(OpenAPI document) {
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
      return;
    }
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Requests requests = new Requests(schemas, MARK);
    Requests answers = new Requests(schemas, READ);
    for (PathItem path : document.getPaths().values()) {
      for (Operation operation : path.readOperations()) {
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
          operation
              .getRequestBody()
              .getContent()
              .values()
              .forEach(m -> requests.mark(m.getSchema()));
        }
        operation.getResponses().values().forEach(answer -> answers.mark(answer, document));
      }
    }
  }

  private void mark(ApiResponse answer, OpenAPI document) {
    String reference = answer.get$ref();
    ApiResponse resolved =
        reference == null
            ? answer
            : document.getComponents().getResponses().get(reference.replaceFirst(".*/", ""));
    if (resolved != null && resolved.getContent() != null) {
      resolved.getContent().values().forEach(media -> mark(media.getSchema()));
    }
  }

  /** Tells whether programs send the schema. */
  static boolean isMarked(Schema<?> schema) {
    return has(schema, MARK);
  }

  /** Tells whether a service may send the schema, in an answer or by itself. */
  static boolean isRead(Schema<?> schema) {
    return has(schema, READ) || !has(schema, MARK);
  }

  private static boolean has(Schema<?> schema, String mark) {
    return schema.getExtensions() != null && schema.getExtensions().containsKey(mark);
  }

  private void mark(@Nullable Schema<?> schema) {
    if (schema == null || has(schema, mark)) {
      return;
    }
    schema.addExtension(mark, true);
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

  /** A set that the document calls open is generated like a closed one: both keep other values. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static void openSets(OpenAPI document) {
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
      return;
    }
    for (Schema schema : document.getComponents().getSchemas().values()) {
      Map<String, Object> extensions = schema.getExtensions();
      if (extensions != null && extensions.get("x-extensible-enum") instanceof List<?> values) {
        schema.setEnum(values);
      }
    }
  }
}

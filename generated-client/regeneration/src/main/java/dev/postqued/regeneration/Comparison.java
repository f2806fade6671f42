package dev.postqued.regeneration;

import dev.postqued.regeneration.Change.Effect;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedHeaders;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.ChangedResponse;
import org.openapitools.openapidiff.core.model.ChangedSecurityRequirements;
import org.openapitools.openapidiff.core.model.Endpoint;

/**
 * Finds the changes between two versions of a document. openapi-diff compares them; what it overlooks or
 * sees too strictly is judged here, in {@link SchemaComparison} and in {@link StructureComparison}.
 */
final class Comparison {

  /** The bindings keep values that they do not know. */
  private static final OpenApiDiffOptions OPTIONS =
      OpenApiDiffOptions.builder()
          .configProperty("incompatible.response.enum.increased", "false")
          .build();

  private final Set<Change> changes = new LinkedHashSet<>();

  private final String checksum;

  private Comparison(String checksum) {
    this.checksum = checksum;
  }

  /** Compares two documents, given as their text. */
  static List<Change> between(String older, String newer) {
    ChangedOpenApi found = OpenApiCompare.fromContents(older, newer, List.of(), OPTIONS);
    Comparison comparison = new Comparison(Regenerate.checksum(newer).substring(0, 12));
    for (Endpoint endpoint : found.getMissingEndpoints()) {
      comparison.add(Effect.BREAKING, place(endpoint), "the operation is gone");
    }
    for (Endpoint endpoint : found.getNewEndpoints()) {
      comparison.add(Effect.ADDED, place(endpoint), "the operation is new");
    }
    comparison.changes.addAll(StructureComparison.between(older, newer));
    found.getChangedOperations().forEach(comparison::operation);
    return List.copyOf(comparison.changes);
  }

  private static String place(Endpoint endpoint) {
    return endpoint.getMethod() + " " + endpoint.getPathUrl();
  }

  private void add(Effect effect, String place, String what) {
    changes.add(new Change(effect, place, what));
  }

  private void add(boolean breaking, String place, String what) {
    add(breaking ? Effect.BREAKING : Effect.CHANGED, place, what);
  }

  private void operation(ChangedOperation operation) {
    String place = operation.getHttpMethod() + " " + operation.getPathUrl();
    int before = changes.size();
    String oldId = operation.getOldOperation().getOperationId();
    String newId = operation.getNewOperation().getOperationId();
    if (oldId != null && !oldId.equals(newId)) {
      add(Effect.BREAKING, place, Change.instead("the operationId", oldId, newId));
    }
    if (operation.resultSecurityRequirements().isDifferent()) {
      boolean breaks = operation.resultSecurityRequirements().isIncompatible();
      ChangedSecurityRequirements security = operation.getSecurityRequirements();
      String older = credentials(security.getOldSecurityRequirements());
      String newer = credentials(security.getNewSecurityRequirements());
      add(breaks, place, "needs " + newer + " instead of " + older);
    }
    parameters(place, operation.getParameters());
    body(place + " request", operation.getRequestBody());
    answers(place, operation.getApiResponses());
    if (operation.isIncompatible() && changes.size() == before) {
      String what = "openapi-diff calls the new version incompatible, which has the checksum ";
      add(Effect.BREAKING, place, what + checksum);
    }
  }

  private static String credentials(@Nullable List<SecurityRequirement> choices) {
    return choices == null || choices.isEmpty()
        ? "no credentials"
        : choices.stream()
            .map(choice -> choice.isEmpty() ? "none" : String.join(" and ", choice.keySet()))
            .collect(Collectors.joining(" or "));
  }

  private void parameters(String place, @Nullable ChangedParameters parameters) {
    if (parameters == null) {
      return;
    }
    for (Parameter parameter : parameters.getIncreased()) {
      boolean required = Boolean.TRUE.equals(parameter.getRequired());
      String what =
          named(parameter)
              + " is new"
              + (required ? " and required: " + SchemaComparison.type(parameter.getSchema()) : "");
      add(required ? Effect.BREAKING : Effect.ADDED, place, what);
    }
    for (Parameter parameter : parameters.getMissing()) {
      add(Effect.BREAKING, place, named(parameter) + " is gone");
    }
    for (ChangedParameter parameter : parameters.getChanged()) {
      String named = parameter.getIn() + " parameter " + parameter.getName();
      if (parameter.isChangeRequired()) {
        boolean now = Boolean.TRUE.equals(parameter.getNewParameter().getRequired());
        add(now, place, named + (now ? " is required now" : " is optional now"));
      }
      if (parameter.isChangeStyle() || parameter.isChangeExplode()) {
        String older = style(parameter.getOldParameter());
        String newer = style(parameter.getNewParameter());
        add(Effect.BREAKING, place, Change.instead(named + " in style", older, newer));
      }
      changes.addAll(SchemaComparison.request(place + " " + named, parameter.getSchema()));
    }
  }

  private static String style(Parameter parameter) {
    boolean exploded = Boolean.TRUE.equals(parameter.getExplode());
    return parameter.getStyle() + (exploded ? " exploded" : " not exploded");
  }

  private static String named(Parameter parameter) {
    return parameter.getIn() + " parameter " + parameter.getName();
  }

  private void body(String place, @Nullable ChangedRequestBody body) {
    if (body == null) {
      return;
    }
    boolean hadNone = body.getOldRequestBody() == null;
    if (hadNone || body.getNewRequestBody() == null) {
      boolean needed = !hadNone || Boolean.TRUE.equals(body.getNewRequestBody().getRequired());
      add(needed, place, hadNone ? "there is a body now" : "there is no body any more");
    } else if (body.isChangeRequired()) {
      boolean now = Boolean.TRUE.equals(body.getNewRequestBody().getRequired());
      add(now, place, now ? "the body is required now" : "the body is optional now");
    }
    content(place, body.getContent(), true);
  }

  private void content(String place, @Nullable ChangedContent content, boolean request) {
    if (content == null) {
      return;
    }
    content.getMissing().keySet().forEach(type -> add(Effect.BREAKING, place, type + " is gone"));
    content.getIncreased().keySet().forEach(type -> add(Effect.ADDED, place, type + " is new"));
    content
        .getChanged()
        .forEach(
            (type, media) ->
                changes.addAll(
                    request
                        ? SchemaComparison.request(place, media.getSchema())
                        : SchemaComparison.answer(place, media.getSchema())));
  }

  private void answers(String place, @Nullable ChangedApiResponse answers) {
    if (answers == null) {
      return;
    }
    answers
        .getMissing()
        .keySet()
        .forEach(status -> add(Effect.BREAKING, place, "the answer " + status + " is gone"));
    answers
        .getIncreased()
        .keySet()
        .forEach(status -> add(Effect.ADDED, place, "the answer " + status + " is new"));
    for (var answer : answers.getChanged().entrySet()) {
      ChangedResponse changed = answer.getValue();
      headers(place + " answer " + answer.getKey(), changed.getHeaders());
      content(place + " answer " + answer.getKey(), changed.getContent(), false);
    }
  }

  private void headers(String place, @Nullable ChangedHeaders headers) {
    List<String> gone =
        headers == null ? List.of() : new ArrayList<>(headers.getMissing().keySet());
    gone.forEach(name -> add(Effect.BREAKING, place, "the header " + name + " is gone"));
    if (headers != null) {
      headers
          .getIncreased()
          .keySet()
          .forEach(name -> add(Effect.ADDED, place, "the header " + name + " is new"));
    }
  }
}

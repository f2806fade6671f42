package dev.postqued.internal.v2;

import dev.postqued.bindings.v2.api.OrganizationsApi;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.InvalidRequestException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The workspace of a client: the one that was set, or else the only one of the API key. The names in the
 * answer that lists them are assumed, since no source shows it.
 */
final class Workspace {

  private final OrganizationsApi api;
  private volatile @Nullable String id;

  Workspace(OrganizationsApi api, @Nullable String id) {
    this.api = api;
    this.id = id;
  }

  /**
   * Returns the id. The first call may ask the service.
   *
   * @throws InvalidRequestException if there is no single one
   */
  String id() {
    String known = id;
    if (known == null) {
      known = only(api.getKeyContext());
      id = known;
    }
    return known;
  }

  /** Returns the id if it was set or asked for. */
  @Nullable String known() {
    return id;
  }

  private static String only(Map<String, Object> context) {
    Map<String, String> found = new LinkedHashMap<>();
    collect(context, found);
    if (found.size() == 1) {
      return found.keySet().iterator().next();
    }
    throw new InvalidRequestException(
        Failure.of(V2Operations.KEY_CONTEXT.id(), Delivery.NOT_SENT)
            .problem(
                found.isEmpty()
                    ? "The workspace of the API key is not known: the service did not list any."
                    : "The API key has several workspaces: " + listed(found) + ".")
            .advice("Set workspace(id), or POSTQUED_WORKSPACE_ID.")
            .build(),
        null);
  }

  private static String listed(Map<String, String> workspaces) {
    Collection<String> texts = new ArrayList<>();
    workspaces.forEach((id, name) -> texts.add(name.isEmpty() ? id : id + " (" + name + ")"));
    return String.join(", ", texts);
  }

  /** Workspaces may stand beside the organizations, or in them. */
  private static void collect(Object value, Map<String, String> found) {
    if (value instanceof Collection<?> list) {
      list.forEach(member -> collect(member, found));
    } else if (value instanceof Map<?, ?> object) {
      object.forEach(
          (name, member) -> {
            if (name.equals("workspaces") && member instanceof Collection<?> workspaces) {
              workspaces.forEach(workspace -> add(workspace, found));
            } else if (member instanceof Map || member instanceof Collection) {
              collect(member, found);
            }
          });
    }
  }

  private static void add(Object workspace, Map<String, String> found) {
    if (workspace instanceof Map<?, ?> object
        && object.get("id") instanceof String id
        && !id.isBlank()) {
      found.put(id, object.get("name") instanceof String name ? name : "");
    }
  }
}

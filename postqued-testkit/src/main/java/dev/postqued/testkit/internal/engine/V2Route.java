package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Operation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An operation of version 2 and the id in its path, which is empty if there is none. */
record V2Route(Operation operation, String id) {
  private static final List<Template> TEMPLATES =
      List.of(
          new Template("GET", "/v2/mcp/context", Operation.GET_CONTEXT),
          new Template("GET", "/v2/integrations", Operation.LIST_ACCOUNTS),
          new Template("DELETE", "/v2/integrations/{id}", Operation.DISCONNECT_ACCOUNT),
          new Template("GET", "/v2/integrations/{id}/creator-info", Operation.GET_CREATOR_INFO),
          new Template(
              "GET", "/v2/integrations/{id}/reddit/subreddits", Operation.SEARCH_SUBREDDITS),
          new Template(
              "GET",
              "/v2/integrations/{id}/reddit/restrictions",
              Operation.GET_SUBREDDIT_RESTRICTIONS),
          new Template(
              "GET",
              "/v2/integrations/{id}/linkedin/companies",
              Operation.SEARCH_LINKEDIN_COMPANIES),
          new Template(
              "GET", "/v2/integrations/{id}/pinterest/boards", Operation.LIST_PINTEREST_BOARDS),
          new Template("GET", "/v2/analytics/posts", Operation.GET_POST_ANALYTICS),
          new Template("GET", "/v2/analytics/videos", Operation.GET_VIDEO_ANALYTICS),
          new Template("GET", "/v2/engagement", Operation.LIST_ENGAGEMENT),
          new Template("GET", "/v2/content", Operation.LIST_CONTENT),
          new Template("POST", "/v2/content/upload", Operation.START_UPLOAD),
          new Template("POST", "/v2/content/upload/complete", Operation.COMPLETE_UPLOAD),
          new Template("GET", "/v2/content/{id}", Operation.GET_CONTENT),
          new Template("PATCH", "/v2/content/{id}", Operation.UPDATE_CONTENT),
          new Template("DELETE", "/v2/content/{id}", Operation.DELETE_CONTENT),
          new Template("GET", "/v2/content/{id}/file", Operation.DOWNLOAD_CONTENT),
          new Template("GET", "/v2/publish", Operation.LIST_PUBLICATIONS),
          new Template("POST", "/v2/publish", Operation.CREATE_PUBLICATION),
          new Template("GET", "/v2/publish/{id}", Operation.GET_PUBLICATION),
          new Template("DELETE", "/v2/publish/{id}", Operation.DELETE_PUBLICATION),
          new Template("POST", "/v2/publish/{id}/cancel", Operation.CANCEL_PUBLICATION),
          new Template("PATCH", "/v2/publish/target/{id}", Operation.RESCHEDULE_TARGET),
          new Template("POST", "/v2/publish/target/{id}/cancel", Operation.CANCEL_TARGET));

  /** Returns what a request asks for, if it is modelled. */
  static Optional<V2Route> of(ApiRequest request) {
    return TEMPLATES.stream().flatMap(template -> template.match(request).stream()).findFirst();
  }

  private static final class Template {
    private final String method;
    private final Pattern path;
    private final Operation operation;

    private Template(String method, String path, Operation operation) {
      this.method = method;
      this.path = Pattern.compile(path.replace("{id}", "([^/]+)"));
      this.operation = operation;
    }

    private Optional<V2Route> match(ApiRequest request) {
      Matcher matcher = path.matcher(request.path());
      if (!request.method().equals(method) || !matcher.matches()) {
        return Optional.empty();
      }
      return Optional.of(new V2Route(operation, matcher.groupCount() == 0 ? "" : matcher.group(1)));
    }
  }
}

package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.AnswerForm;
import dev.postqued.testkit.Operation;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Publications as version 2 shows and changes them. */
final class V2Publications {
  private final Clock clock;
  private final PublicationBook book;
  private final PublishRequest rules;

  V2Publications(Clock clock, Workspace workspace) {
    this.clock = clock;
    this.book = workspace.publications();
    this.rules = PublishRequest.v2(workspace.contents(), workspace.accounts());
  }

  ApiReply answer(Operation operation, String id, ApiRequest request) {
    return switch (operation) {
      case LIST_PUBLICATIONS -> list(request);
      case CREATE_PUBLICATION -> create(request);
      case GET_PUBLICATION -> book.get(id, AnswerForm.ID);
      case CANCEL_PUBLICATION -> cancel(id);
      case DELETE_PUBLICATION -> delete(id);
      case CANCEL_TARGET -> cancelTarget(id);
      case RESCHEDULE_TARGET -> reschedule(id, Json.read(request));
      default -> throw new IllegalArgumentException("version 2 has no " + operation);
    };
  }

  private ApiReply create(ApiRequest request) {
    Fields fields = Json.read(request);
    if (!fields.flag("dryRun")) {
      return book.create(request, rules, AnswerForm.ID);
    }
    int targets = rules.targets(fields, clock.instant(), index -> false).size();
    return ApiReply.json(
        200, Json.write(Json.object().put("dryRun", true).put("targetCount", targets)));
  }

  /** Lists what has a target in the period, the start included and the end not. */
  private ApiReply list(ApiRequest request) {
    Instant from = time(request, "startDate");
    Instant to = time(request, "endDate");
    if ((from == null) != (to == null) || (from != null && to != null && to.isBefore(from))) {
      throw ApiException.badRequest("Invalid date range");
    }
    Instant now = clock.instant();
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("publications");
    book.all().stream()
        .filter(publication -> isWithin(publication, from, to))
        .sorted(Comparator.comparing(V2Publications::firstDue).thenComparing(Publication::id))
        .forEach(publication -> list.add(book.json(publication, now, AnswerForm.ID)));
    return ApiReply.json(200, Json.write(answer));
  }

  private ApiReply delete(String id) {
    book.remove(book.find(id));
    return V2Api.success();
  }

  private ApiReply cancel(String id) {
    synchronized (book) {
      Publication publication = book.find(id);
      Instant now = clock.instant();
      long canceled =
          publication.targets().stream().filter(target -> publication.cancel(target, now)).count();
      if (canceled == 0) {
        throw ApiException.conflict("No target of this publication can be canceled any more");
      }
      return V2Api.success();
    }
  }

  private ApiReply cancelTarget(String id) {
    return change(id, (publication, target) -> publication.cancel(target, clock.instant()));
  }

  private ApiReply reschedule(String id, Fields fields) {
    Instant now = clock.instant();
    Instant due = PublishRequest.due(fields, now);
    return change(id, (publication, target) -> publication.reschedule(target, due, now));
  }

  private ApiReply change(String targetId, BiPredicate<Publication, PublishTarget> change) {
    synchronized (book) {
      for (Publication publication : book.all()) {
        for (PublishTarget target : publication.targets()) {
          if (target.id().equals(targetId)) {
            if (!change.test(publication, target)) {
              throw ApiException.conflict("This target does not wait any more");
            }
            return V2Api.success();
          }
        }
      }
    }
    throw ApiException.notFound("There is no such target");
  }

  private static boolean isWithin(
      Publication publication, @Nullable Instant from, @Nullable Instant to) {
    return from == null
        || to == null
        || publication.targets().stream()
            .map(PublishTarget::due)
            .anyMatch(due -> !due.isBefore(from) && due.isBefore(to));
  }

  private static Instant firstDue(Publication publication) {
    return publication.targets().stream()
        .map(PublishTarget::due)
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  private static @Nullable Instant time(ApiRequest request, String name) {
    String text = request.query().get(name);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw ApiException.badRequest("Invalid date range");
    }
  }
}

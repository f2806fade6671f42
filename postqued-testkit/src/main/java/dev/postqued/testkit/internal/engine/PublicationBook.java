package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.AnswerForm;
import dev.postqued.testkit.CreatedPublication;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The publications of a workspace: how they come about, and what has become of them. */
final class PublicationBook {
  private final Settings settings;
  private final IdempotencyKeys keys;
  private final Failures failures;
  private final Recorder recorder;
  private final Map<String, Publication> publications = new ConcurrentHashMap<>();
  private final List<Publication> changing = new ArrayList<>();

  /**
   * Makes a book.
   *
   * @param keys those of the API key, for all its workspaces
   * @param failures those of the next publication of any workspace
   */
  PublicationBook(Settings settings, IdempotencyKeys keys, Failures failures, Recorder recorder) {
    this.settings = settings;
    this.keys = keys;
    this.failures = failures;
    this.recorder = recorder;
  }

  /** Cancels a publication that runs. Returns whether it did. */
  boolean cancel(String publicationId) {
    Publication publication = publications.get(publicationId);
    return publication != null && publication.cancel(settings.clock().instant());
  }

  ApiReply create(ApiRequest request, PublishRequest rules, AnswerForm form) {
    String key = request.header("Idempotency-Key");
    if (key == null || key.isBlank()) {
      throw ApiException.missingIdempotencyKey();
    }
    return keys.once(key, request.body(), () -> createOnce(key, request, rules, form));
  }

  ApiReply get(String id, AnswerForm form) {
    return ApiReply.json(200, Json.write(json(find(id), settings.clock().instant(), form)));
  }

  Publication find(String id) {
    Publication publication = publications.get(id);
    if (publication == null) {
      throw ApiException.notFound("There is no such publication");
    }
    return publication;
  }

  List<Publication> all() {
    return List.copyOf(publications.values());
  }

  synchronized void remove(Publication publication) {
    publications.remove(publication.id());
    changing.remove(publication);
  }

  /** Takes what has changed since this was called last. */
  synchronized List<StatusChange> takeChanges(Instant now) {
    List<StatusChange> changes = new ArrayList<>();
    changing.forEach(publication -> changes.addAll(publication.takeChanges(now)));
    changing.removeIf(Publication::isTold);
    return changes;
  }

  synchronized void clear() {
    publications.clear();
    changing.clear();
  }

  private synchronized ApiReply createOnce(
      String key, ApiRequest request, PublishRequest rules, AnswerForm form) {
    Instant now = settings.clock().instant();
    Fields fields = Json.read(request);
    List<PublishTarget> targets = failures.take(fails -> rules.targets(fields, now, fails));
    String id = UUID.randomUUID().toString();
    Publication publication = new Publication(id, targets, settings.timings(), now);
    publications.put(id, publication);
    changing.add(publication);
    String body = new String(request.body(), StandardCharsets.UTF_8);
    recorder.publication(new CreatedPublication(now, id, key, body));
    return ApiReply.json(200, Json.write(json(publication, now, form)));
  }

  ObjectNode json(Publication publication, Instant now, AnswerForm form) {
    ObjectNode answer = Json.object();
    if (form != AnswerForm.PUBLISH_ID) {
      answer.put("id", publication.id());
    }
    if (form != AnswerForm.ID) {
      answer.put("publishId", publication.id());
    }
    answer.put("status", publication.statusAt(now));
    ArrayNode targets = answer.putArray("targets");
    for (PublishTarget target : publication.targets()) {
      targets
          .addObject()
          .put("id", target.id())
          .put("platform", target.platform())
          .put("status", publication.statusAt(target, now));
    }
    return answer;
  }
}

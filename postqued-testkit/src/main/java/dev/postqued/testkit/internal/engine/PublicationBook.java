package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.AnswerForm;
import dev.postqued.testkit.CreatedPublication;
import dev.postqued.testkit.Publications;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The publications: how they come about, what has become of them, and what a test does to them. */
public final class PublicationBook implements Publications {
  private final Settings settings;
  private final IdempotencyKeys keys;
  private final Recorder recorder;
  private final Map<String, Publication> publications = new ConcurrentHashMap<>();
  private final List<Publication> changing = new ArrayList<>();
  private final Queue<IntPredicate> failures = new ConcurrentLinkedQueue<>();

  PublicationBook(Settings settings, Recorder recorder) {
    this.settings = settings;
    this.recorder = recorder;
    this.keys =
        new IdempotencyKeys(
            settings.idempotency(), settings.timings().idempotencyKey(), settings.clock());
  }

  @Override
  public void failNext() {
    failures.add(index -> true);
  }

  @Override
  public void failNextTargets(int... indexes) {
    int[] copy = indexes.clone();
    failures.add(index -> Arrays.stream(copy).anyMatch(failing -> failing == index));
  }

  @Override
  public void cancel(String publicationId) {
    Publication publication = publications.get(publicationId);
    if (publication == null || !publication.cancel(settings.clock().instant())) {
      throw new IllegalArgumentException("no running publication has the id " + publicationId);
    }
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

  /** Takes what has changed since this was called last, in order of time. */
  public synchronized List<StatusChange> takeChanges(Instant now) {
    List<StatusChange> changes = new ArrayList<>();
    changing.forEach(publication -> changes.addAll(publication.takeChanges(now)));
    changing.removeIf(Publication::isTold);
    changes.sort(Comparator.comparing(StatusChange::at));
    return changes;
  }

  void clear() {
    synchronized (this) {
      publications.clear();
      changing.clear();
    }
    failures.clear();
    keys.clear();
  }

  private synchronized ApiReply createOnce(
      String key, ApiRequest request, PublishRequest rules, AnswerForm form) {
    Instant now = settings.clock().instant();
    Fields fields = Json.read(request);
    IntPredicate fails = failures.isEmpty() ? index -> false : failures.element();
    List<PublishTarget> targets = rules.targets(fields, now, fails);
    failures.poll();
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

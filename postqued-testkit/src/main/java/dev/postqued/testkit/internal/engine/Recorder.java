package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.ApiCall;
import dev.postqued.testkit.CreatedPublication;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.ObjectPut;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.SandboxJournal;
import dev.postqued.testkit.WebhookDelivery;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the journal. */
public final class Recorder implements SandboxJournal {
  private static final int KEPT = 10_000;

  private final Clock clock;
  private final Deque<ApiCall> calls = new ArrayDeque<>();
  private final Deque<ObjectPut> puts = new ArrayDeque<>();
  private final Deque<CreatedPublication> publications = new ArrayDeque<>();
  private final Deque<WebhookDelivery> webhooks = new ArrayDeque<>();

  public Recorder(Clock clock) {
    this.clock = clock;
  }

  /** Records a request to the API. */
  public synchronized void call(
      ApiRequest request, @Nullable Operation operation, int status, @Nullable Fault fault) {
    add(
        calls,
        new ApiCall(
            clock.instant(),
            operation,
            request.method(),
            request.pathAndQuery(),
            request.tellingHeaders(),
            request.header("Idempotency-Key"),
            status,
            fault));
  }

  public synchronized void put(ObjectPut put) {
    add(puts, put);
  }

  synchronized void publication(CreatedPublication publication) {
    add(publications, publication);
  }

  public synchronized void webhook(WebhookDelivery delivery) {
    add(webhooks, delivery);
  }

  public synchronized void clear() {
    calls.clear();
    puts.clear();
    publications.clear();
    webhooks.clear();
  }

  @Override
  public synchronized List<ApiCall> calls() {
    return List.copyOf(calls);
  }

  @Override
  public List<ApiCall> calls(Operation operation) {
    return calls().stream().filter(call -> call.operation() == operation).toList();
  }

  @Override
  public synchronized List<ObjectPut> puts() {
    return List.copyOf(puts);
  }

  @Override
  public synchronized List<CreatedPublication> publications() {
    return List.copyOf(publications);
  }

  @Override
  public synchronized List<WebhookDelivery> webhooks() {
    return List.copyOf(webhooks);
  }

  @Override
  public List<CreatedPublication> publicationsByKey(String idempotencyKey) {
    return publications().stream()
        .filter(publication -> publication.idempotencyKey().equals(idempotencyKey))
        .toList();
  }

  private static <T> void add(Deque<T> entries, T entry) {
    if (entries.size() == KEPT) {
      entries.remove();
    }
    entries.add(entry);
  }
}

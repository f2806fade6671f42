package dev.postqued.testkit.internal.webhooks;

import dev.postqued.testkit.SandboxWebhooks;
import dev.postqued.testkit.WebhookDelivery;
import dev.postqued.testkit.WebhookFault;
import dev.postqued.testkit.internal.engine.Recorder;
import dev.postqued.testkit.internal.engine.StatusChange;
import dev.postqued.testkit.internal.engine.Workspaces;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Sends events when they are due: when asked, and by itself if the clock ticks. */
public final class SentWebhooks implements SandboxWebhooks, AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 20;

  /** Longer than an answer may take. */
  private static final long STOP_WITHIN_SECONDS = 10;

  private final Clock clock;
  private final boolean ticking;
  private final Workspaces publications;
  private final Recorder recorder;
  private final WebhookFaults faults = new WebhookFaults();

  /** Held while events go out, so that they keep their order. Guards the outbox. */
  private final ReentrantLock sending = new ReentrantLock();

  private final Outbox outbox = new Outbox(faults);

  private volatile @Nullable Courier courier;
  private volatile Courier.@Nullable Signature signature;
  private @Nullable ScheduledExecutorService thread;

  public SentWebhooks(Clock clock, boolean ticking, Workspaces publications, Recorder recorder) {
    this.clock = clock;
    this.ticking = ticking;
    this.publications = publications;
    this.recorder = recorder;
  }

  @Override
  public synchronized void sendTo(URI endpoint) {
    Courier next = new Courier(Courier.checked(endpoint));
    if (courier == null) {
      List<StatusChange> unused = publications.takeChanges(clock.instant());
    }
    courier = next;
    if (ticking && thread == null) {
      thread = start();
    }
  }

  @Override
  public synchronized void signWith(String header, String secret) {
    signature = new Courier.Signature(header, secret);
  }

  @Override
  public List<WebhookDelivery> sendDue() {
    Courier unused = courier();
    sending.lock();
    try {
      return send(outbox.sort(publications.takeChanges(clock.instant()), clock.instant()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an event was sent", e);
    } finally {
      sending.unlock();
    }
  }

  private List<WebhookDelivery> send(List<Letter> letters) throws InterruptedException {
    List<WebhookDelivery> sent = new ArrayList<>();
    for (Letter letter : letters) {
      Courier to = courier;
      if (to == null) {
        break;
      }
      if (letter.fault() == WebhookFault.Kind.LOST) {
        recorder.webhook(delivery(clock.instant(), letter.change(), 0, letter.fault()));
      } else {
        sent.add(deliver(to, letter.change(), signature, letter.fault()));
      }
    }
    return List.copyOf(sent);
  }

  @Override
  public Plan on(String status) {
    if (status.isBlank()) {
      throw new IllegalArgumentException("status must not be blank; onNext() means any");
    }
    return faults.on(status);
  }

  @Override
  public Plan onNext() {
    return faults.onNext();
  }

  @Override
  public WebhookDelivery forge(String publicationId, String targetId, String status) {
    Courier.Signature right = signature;
    return forge(publicationId, targetId, status, right == null ? null : right.wrong());
  }

  @Override
  public WebhookDelivery forgeUnsigned(String publicationId, String targetId, String status) {
    return forge(publicationId, targetId, status, null);
  }

  private WebhookDelivery forge(
      String publicationId, String targetId, String status, Courier.@Nullable Signature wrong) {
    StatusChange change =
        new StatusChange(publicationId, targetId, "tiktok", status, clock.instant());
    try {
      return deliver(courier(), change, wrong, WebhookFault.Kind.FORGED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an event was sent", e);
    }
  }

  private WebhookDelivery deliver(
      Courier to, StatusChange change, Courier.@Nullable Signature by, @Nullable WebhookFault fault)
      throws InterruptedException {
    Instant at = clock.instant();
    WebhookDelivery delivery =
        delivery(
            at,
            change,
            to.deliver(change.json(), by == null ? Map.of() : by.of(change.json())),
            fault);
    recorder.webhook(delivery);
    return delivery;
  }

  private static WebhookDelivery delivery(
      Instant at, StatusChange change, int answer, @Nullable WebhookFault fault) {
    return new WebhookDelivery(
        at,
        change.publicationId(),
        change.targetId(),
        change.status(),
        change.json(),
        answer,
        fault);
  }

  private Courier courier() {
    Courier to = courier;
    if (to == null) {
      throw new IllegalStateException("there is no endpoint; name one with sendTo");
    }
    return to;
  }

  private ScheduledExecutorService start() {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread made = new Thread(work, "postqued-sandbox-webhooks");
              made.setDaemon(true);
              return made;
            });
    ScheduledFuture<?> unused =
        executor.scheduleWithFixedDelay(
            this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return executor;
  }

  private void look() {
    if (courier != null) {
      List<WebhookDelivery> unused = sendDue();
    }
  }

  @Override
  public synchronized void stop() {
    courier = null;
    signature = null;
    faults.clear();
    if (thread != null) {
      thread.shutdownNow();
      awaitEnd(thread);
      thread = null;
    }
    sending.lock();
    try {
      outbox.clear();
    } finally {
      sending.unlock();
    }
  }

  private static void awaitEnd(ScheduledExecutorService executor) {
    try {
      boolean unused = executor.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
  }
}

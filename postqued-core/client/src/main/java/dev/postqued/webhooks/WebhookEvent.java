package dev.postqued.webhooks;

import dev.postqued.accounts.Platform;
import dev.postqued.publishing.TargetStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event of the service. */
public sealed interface WebhookEvent {

  /** Returns the name of the event on the wire. */
  String type();

  /**
   * Returns the whole event as it was received, including what this library does not know.
   * Unmodifiable.
   */
  Map<String, Object> content();

  /**
   * A target has another status: {@code publish.status_changed} (PostQued guide, March 2026).
   *
   * @param publicationId the publication
   * @param targetId its target
   * @param status the status of the target
   * @param platform the platform of the target; null if the event does not say
   * @param at when it happened; null if the event does not say
   * @param content see {@link #content()}
   */
  record StatusChanged(
      String publicationId,
      String targetId,
      TargetStatus status,
      @Nullable Platform platform,
      @Nullable Instant at,
      Map<String, Object> content)
      implements WebhookEvent {

    /** The name of the event on the wire. */
    public static final String TYPE = "publish.status_changed";

    /** Copies the content. */
    public StatusChanged {
      content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    @Override
    public String type() {
      return TYPE;
    }
  }

  /**
   * An event that this library does not know, or that lacks what it needs. One that names a publication
   * makes waits for it read soon.
   *
   * @param type see {@link #type()}
   * @param content see {@link #content()}
   */
  record Other(String type, Map<String, Object> content) implements WebhookEvent {

    /** Copies the content. */
    public Other {
      content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }
  }
}

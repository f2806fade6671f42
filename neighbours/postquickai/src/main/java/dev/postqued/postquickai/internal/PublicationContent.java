package dev.postqued.postquickai.internal;

import dev.postqued.engine.JsonText;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.publishing.Kind;
import dev.postqued.postquickai.publishing.Publication;
import dev.postqued.service.Intention;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A publication as the journal keeps it: how it is made, if it is new, and what its promotion says. */
record PublicationContent(Map<String, Object> fields) {

  private static final String KIND = "kind";
  private static final String GROUP = "contentGroupId";
  private static final String ID = "id";
  private static final String CREATE = "create";
  private static final String PLATFORMS = "platforms";
  private static final String LINKED_IN = "linkedinTarget";
  private static final String FACEBOOK = "facebookTarget";
  private static final String CAPTION = "caption";
  private static final String TIK_TOK = "tiktokSettings";
  private static final String SCHEDULED_FOR = "scheduledFor";

  /** Writes a publication for the journal. */
  static Intention intention(Publication publication) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(KIND, publication.kind().name());
    fields.put(GROUP, publication.group());
    publication.id().ifPresent(id -> fields.put(ID, id));
    publication.form().ifPresent(form -> fields.put(CREATE, PostRequests.fields(form)));
    fields.put(PLATFORMS, PostRequests.platforms(publication.platforms()));
    publication
        .linkedIn()
        .ifPresent(target -> fields.put(LINKED_IN, PostRequests.linkedIn(target)));
    publication.facebook().ifPresent(target -> fields.put(FACEBOOK, PostRequests.facebook(target)));
    publication.caption().ifPresent(caption -> fields.put(CAPTION, caption));
    if (!publication.tikTok().isEmpty()) {
      fields.put(TIK_TOK, publication.tikTok());
    }
    publication.at().ifPresent(at -> fields.put(SCHEDULED_FOR, at.toString()));
    return new Intention(publication.key(), List.of(), JsonText.of(fields));
  }

  /** Reads what {@link #intention} wrote. */
  static PublicationContent parse(String content) {
    @SuppressWarnings("unchecked") // What is read from JSON has strings as names.
    Map<String, Object> fields = JsonText.read(content.getBytes(StandardCharsets.UTF_8), Map.class);
    return new PublicationContent(fields == null ? Map.of() : fields);
  }

  Kind kind() {
    return Kind.valueOf(String.valueOf(fields.get(KIND)));
  }

  /** The id of what the service has; null for what is new. */
  @Nullable String existing() {
    return fields.get(ID) instanceof String id ? id : null;
  }

  List<Platform> platforms() {
    return fields.get(PLATFORMS) instanceof List<?> names
        ? Platform.all(names.stream().map(String::valueOf).toList())
        : List.of();
  }

  /** When it goes out; null for at once. */
  @Nullable Instant at() {
    return fields.get(SCHEDULED_FOR) instanceof String time ? Instant.parse(time) : null;
  }

  /** Writes the request that makes a draft, with the platforms and targets of the publication. */
  Map<String, Object> draft() {
    Map<String, Object> request = new LinkedHashMap<>();
    if (fields.get(CREATE) instanceof Map<?, ?> create) {
      create.forEach((name, value) -> request.put(String.valueOf(name), value));
    }
    copy(request, PLATFORMS, LINKED_IN, FACEBOOK);
    request.put("isDraft", true);
    return request;
  }

  /** Writes the request that publishes or schedules it. */
  Map<String, Object> promotion() {
    Map<String, Object> request = new LinkedHashMap<>();
    boolean isVideo = kind() == Kind.VIDEO;
    if (at() == null) {
      if (isVideo) {
        copy(request, GROUP);
      }
      copy(request, PLATFORMS, CAPTION, LINKED_IN, FACEBOOK, TIK_TOK);
    } else {
      if (!isVideo) {
        copy(request, GROUP);
      }
      copy(request, SCHEDULED_FOR, PLATFORMS, CAPTION);
    }
    return request;
  }

  /** Whether a promotion schedules. */
  static boolean schedules(Map<?, ?> promotion) {
    return promotion.containsKey(SCHEDULED_FOR);
  }

  private void copy(Map<String, Object> request, String... names) {
    for (String name : names) {
      Object value = fields.get(name);
      if (value != null) {
        request.put(name, value);
      }
    }
  }
}

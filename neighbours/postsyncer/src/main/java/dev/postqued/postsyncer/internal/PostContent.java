package dev.postqued.postsyncer.internal;

import dev.postqued.engine.JsonText;
import dev.postqued.postsyncer.posts.Medium;
import dev.postqued.postsyncer.posts.Part;
import dev.postqued.postsyncer.posts.Post;
import dev.postqued.postsyncer.posts.Repeats;
import dev.postqued.postsyncer.posts.Time;
import dev.postqued.service.IntendedMedium;
import dev.postqued.service.Intention;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of a post as the journal keeps it: the fields of the request, with the number of media in place
 * of the media, and with its time.
 */
record PostContent(Map<String, Object> fields) {

  private static final String MEDIA = "media";
  private static final String CONTENT = "content";
  private static final String TIME = "time";
  private static final String WORKSPACE = "workspace_id";

  /** Writes a post for the journal. */
  static Intention intention(Post post) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(WORKSPACE, post.workspace());
    fields.put(CONTENT, post.parts().stream().map(PostContent::part).toList());
    if (!post.accounts().isEmpty()) {
      List<Map<String, Object>> accounts = new ArrayList<>();
      post.accounts().forEach((id, settings) -> accounts.add(account(id, settings)));
      fields.put("accounts", accounts);
    }
    if (!post.labels().isEmpty()) {
      fields.put("labels", post.labels());
    }
    post.repeats().ifPresent(repeats -> putRepeats(fields, repeats));
    fields.put(TIME, time(post.time()));
    List<IntendedMedium> media =
        post.parts().stream()
            .flatMap(part -> part.media().stream())
            .map(medium -> medium(medium, post.workspace()))
            .toList();
    return new Intention(post.key(), media, JsonText.of(fields));
  }

  private static void putRepeats(Map<String, Object> fields, Repeats repeats) {
    fields.put("repeatable", true);
    fields.put("repeatable_times", repeats.times());
    fields.put("repeatable_gap", repeats.gap());
    fields.put("repeatable_gap_unit", repeats.unit().name().toLowerCase(Locale.ROOT));
    if (!repeats.accounts().isEmpty()) {
      fields.put("repeatable_accounts", repeats.accounts());
    }
  }

  private static IntendedMedium medium(Medium medium, long workspace) {
    return medium.source() == null
        ? IntendedMedium.uploaded(String.valueOf(medium.reference()))
        : IntendedMedium.of(medium.source(), Map.of(WORKSPACE, Long.toString(workspace)));
  }

  private static Map<String, Object> part(Part part) {
    Map<String, Object> item = new LinkedHashMap<>();
    if (!part.text().isEmpty()) {
      item.put("text", part.text());
    }
    item.put(MEDIA, part.media().size());
    part.coverPicture()
        .ifPresent(id -> item.put("cover_image", Map.of("thumbnail", reference(id))));
    part.coverTime()
        .map(Duration::toMillis)
        .ifPresent(ms -> item.put("cover_image", Map.of("video_cover_timestamp_ms", ms)));
    part.commentDelay()
        .ifPresent(
            delay -> {
              item.put("is_first_comment", true);
              item.put("first_comment_delay", delay.toMinutes());
            });
    return item;
  }

  private static Map<String, Object> account(long id, Map<String, Object> settings) {
    return settings.isEmpty() ? Map.of("id", id) : Map.of("id", id, "settings", settings);
  }

  private static Map<String, Object> time(Time time) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("kind", time.kind().name());
    time.date()
        .ifPresent(
            date -> {
              written.put("date", date.toLocalDateTime().toString());
              written.put("zone", date.getZone().getId());
            });
    return written;
  }

  /** Reads what {@link #intention} wrote. */
  static PostContent parse(String content) {
    @SuppressWarnings("unchecked") // What is read from JSON has strings as names.
    Map<String, Object> fields = JsonText.read(content.getBytes(StandardCharsets.UTF_8), Map.class);
    return new PostContent(fields == null ? Map.of() : fields);
  }

  /** How its time is given. */
  Time.Kind kind() {
    return Time.Kind.valueOf(String.valueOf(time().get("kind")));
  }

  /** Its date; null if it has none. */
  @Nullable ZonedDateTime date() {
    return time().get("date") instanceof String date && time().get("zone") instanceof String zone
        ? LocalDateTime.parse(date).atZone(ZoneId.of(zone))
        : null;
  }

  private Map<?, ?> time() {
    return fields.get(TIME) instanceof Map<?, ?> time ? time : Map.of();
  }

  /** Writes the request that makes or changes the post. */
  Map<String, Object> request(
      List<String> media, String scheduleType, @Nullable ZonedDateTime date) {
    Map<String, Object> request = new LinkedHashMap<>(fields);
    request.remove(TIME);
    request.put("schedule_type", scheduleType);
    if (date != null) {
      request.put(
          "schedule_for",
          Map.of(
              "date", date.toLocalDate().toString(),
              "time", date.toLocalTime().toString(),
              "timezone", date.getZone().getId()));
    }
    request.put(CONTENT, content(media));
    return request;
  }

  private List<Map<String, Object>> content(List<String> media) {
    List<Map<String, Object>> items = new ArrayList<>();
    int next = 0;
    for (Object part : (List<?>) fields.getOrDefault(CONTENT, List.of())) {
      Map<String, Object> item = new LinkedHashMap<>();
      ((Map<?, ?>) part).forEach((name, value) -> item.put(String.valueOf(name), value));
      int count = item.remove(MEDIA) instanceof Number number ? number.intValue() : 0;
      if (count > 0) {
        item.put(
            MEDIA, media.subList(next, next + count).stream().map(PostContent::reference).toList());
      }
      next += count;
      items.add(item);
    }
    return items;
  }

  /** Ids are numbers on the wire, and addresses are text. */
  private static Object reference(String reference) {
    return reference.matches("[0-9]{1,18}") ? (Object) Long.parseLong(reference) : reference;
  }
}

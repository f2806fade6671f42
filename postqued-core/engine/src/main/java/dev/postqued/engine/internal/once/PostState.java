package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.json.Json;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalException;
import dev.postqued.service.Intention;
import dev.postqued.service.Promotion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a journal keeps of a post beside its step and dates. Of a finished one only the fingerprint
 * and the id are left.
 *
 * @param post a fingerprint of the intention
 * @param place where it goes, as {@link dev.postqued.service.Publishing#place} says
 * @param id the id of what was published, once the service returned it
 * @param progress what is needed to finish the post; null once it is finished
 */
record PostState(
    String post, List<String> place, @Nullable String id, @Nullable Progress progress) {

  /** An entry whose place nobody knew has none. */
  @SuppressWarnings("ConstantValue") // Jackson passes null for what is not there.
  PostState {
    place = place == null ? List.of() : List.copyOf(place);
  }

  /** The version of this form. */
  static final int SCHEMA = 2;

  /** The version with a draft, which earlier versions of the library cannot continue. */
  static final int SCHEMA_WITH_DRAFT = 3;

  /**
   * An unfinished post.
   *
   * @param media its media
   * @param content all other content, as JSON
   * @param request the exact text of the request to publish or to promote, once it is written
   * @param unproved the sends whose outcome nothing has proved; null if there is none
   * @param keyWasKnown whether the service knew the key when the post was first sent
   * @param draft the draft, where a service publishes by its id; null otherwise
   */
  record Progress(
      List<MediumState> media,
      String content,
      @Nullable String request,
      @Nullable Unproved unproved,
      boolean keyWasKnown,
      @Nullable Draft draft) {

    /** Returns the ids of the media, all of which are uploaded. */
    List<String> contentIds() {
      return media.stream().map(medium -> Objects.requireNonNull(medium.contentId())).toList();
    }

    Progress withUnproved(@Nullable Unproved sends) {
      return new Progress(media, content, request, sends, keyWasKnown, draft);
    }

    Progress withMedium(int index, MediumState medium) {
      List<MediumState> changed = new ArrayList<>(media);
      changed.set(index, medium);
      return new Progress(List.copyOf(changed), content, request, unproved, keyWasKnown, draft);
    }

    Progress withRequest(String text) {
      return new Progress(media, content, text, unproved, keyWasKnown, draft);
    }

    Progress withKnownKey() {
      return new Progress(media, content, request, unproved, true, draft);
    }

    Progress withDraft(Draft changed) {
      return new Progress(media, content, request, unproved, keyWasKnown, changed);
    }
  }

  /**
   * Sends whose outcome nothing has proved.
   *
   * @param since when the first of them was sent
   * @param last when the last of them was sent
   */
  record Unproved(Instant since, Instant last) {}

  /**
   * The draft of a post.
   *
   * @param unconfirmed how many drafts may be left behind, because their responses were lost
   * @param id the id of the one that is promoted; null until there is one
   * @param repetition whether the promotion that was sent may be sent again; null before the first send
   * @param until until when, if that is limited
   */
  record Draft(
      int unconfirmed,
      @Nullable String id,
      Promotion.@Nullable Repetition repetition,
      @Nullable Instant until) {

    static final Draft NONE = new Draft(0, null, null, null);

    /** One more may be left behind. */
    Draft withAnother() {
      return new Draft(unconfirmed + 1, id, repetition, until);
    }

    /** The last one is not left behind: it is known, or was not made. */
    Draft without() {
      return new Draft(unconfirmed - 1, id, repetition, until);
    }

    Draft withId(String known) {
      return new Draft(unconfirmed - 1, known, null, null);
    }

    Draft promotedBy(Promotion promotion) {
      return new Draft(unconfirmed, id, promotion.repetition(), promotion.until());
    }
  }

  static PostState of(Intention intention, List<String> place) {
    List<MediumState> media = intention.media().stream().map(MediumState::of).toList();
    return new PostState(
        Fingerprint.of(media, intention.content()),
        place,
        null,
        new Progress(media, intention.content(), null, null, false, null));
  }

  static PostState of(JournalEntry entry) {
    if (entry.schema() != SCHEMA && entry.schema() != SCHEMA_WITH_DRAFT) {
      throw new JournalException(
          "The entry of the key "
              + entry.key()
              + " was written by another version of the library ("
              + entry.schema()
              + "); this version cannot continue it",
          null);
    }
    try {
      Object state =
          Json.read(
              new ByteArrayInputStream(entry.state().getBytes(StandardCharsets.UTF_8)),
              PostState.class);
      if (state instanceof PostState post && post.post() != null) {
        return post;
      }
      throw new JournalException("The entry of the key " + entry.key() + " has no state", null);
    } catch (IOException e) {
      throw new JournalException("The entry of the key " + entry.key() + " cannot be read", e);
    }
  }

  /**
   * Returns this post if another program could finish it.
   *
   * @throws IllegalArgumentException if it has bytes that are not in a file
   */
  PostState requireFiles() {
    for (MediumState medium : progress == null ? List.<MediumState>of() : progress.media()) {
      if (medium.file() != null && medium.file().path() == null) {
        throw new IllegalArgumentException(
            "media must be files, or uploaded before, to be published later; "
                + medium.file().filename()
                + " is not");
      }
    }
    return this;
  }

  String json() {
    return new String(Json.write(this), StandardCharsets.UTF_8);
  }

  /** The version of the form that this one needs. */
  int schema() {
    return draft() == null ? SCHEMA : SCHEMA_WITH_DRAFT;
  }

  /** The draft of an unfinished post, if it has one. */
  @Nullable Draft draft() {
    return progress == null ? null : progress.draft();
  }

  /** The id of what was published, or of the draft. */
  @Nullable String knownId() {
    Draft draft = draft();
    return draft == null ? id : draft.id();
  }

  /** The sends whose outcome nothing has proved. */
  @Nullable Unproved unproved() {
    return progress == null ? null : progress.unproved();
  }

  /** Whether a send of it is open. */
  boolean maybePublished() {
    return unproved() != null;
  }

  /** Whether it goes to a place, as far as both are known. */
  boolean fits(List<String> other) {
    int known = Math.min(place.size(), other.size());
    return place.subList(0, known).equals(other.subList(0, known));
  }

  /** Returns this post with as much of its place as is known by now. */
  PostState at(List<String> fitting) {
    return place.size() >= fitting.size() ? this : new PostState(post, fitting, id, progress);
  }

  PostState with(Progress changed) {
    return new PostState(post, place, id, changed);
  }

  /** What stays when nothing is left to do. */
  PostState finished(@Nullable String publishedId) {
    return new PostState(post, place, publishedId, null);
  }
}

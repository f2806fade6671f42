package dev.postqued.engine.internal.once;

import static dev.postqued.engine.internal.once.PostLife.Earlier.AT_WORK;
import static dev.postqued.engine.internal.once.PostLife.Earlier.NEVER_SENT;
import static dev.postqued.engine.internal.once.PostLife.Earlier.SETTLED;
import static dev.postqued.engine.internal.once.PostLife.Earlier.STRANGE;
import static dev.postqued.engine.internal.once.PostLife.Event.ACCEPTS;
import static dev.postqued.engine.internal.once.PostLife.Event.KEY_IN_USE;
import static dev.postqued.engine.internal.once.PostLife.Event.KEY_KNOWN;
import static dev.postqued.engine.internal.once.PostLife.Event.KEY_TOO_OLD;
import static dev.postqued.engine.internal.once.PostLife.Event.NOT_SENT;
import static dev.postqued.engine.internal.once.PostLife.Event.REFUSES;
import static dev.postqued.engine.internal.once.PostLife.Event.REFUSES_FOR_NOW;
import static dev.postqued.engine.internal.once.PostLife.Event.UNPROVED;
import static dev.postqued.engine.internal.once.PostLife.Note.ID;
import static dev.postqued.engine.internal.once.PostLife.Note.NOTHING;
import static dev.postqued.engine.internal.once.PostLife.Note.NOT_OPEN;
import static dev.postqued.engine.internal.once.PostLife.Note.ONLY_EARLIER;
import static dev.postqued.engine.internal.once.PostLife.Note.STRANGE_KEY;
import static dev.postqued.engine.internal.once.PostLife.Told.ACCEPTED_BEFORE;
import static dev.postqued.engine.internal.once.PostLife.Told.ASK_LATER;
import static dev.postqued.engine.internal.once.PostLife.Told.PUBLISHED;
import static dev.postqued.engine.internal.once.PostLife.Told.STILL_UNKNOWN;
import static dev.postqued.engine.internal.once.PostLife.Told.THE_FAILURE;
import static dev.postqued.engine.internal.once.PostLife.Told.USED_BEFORE;

import dev.postqued.journal.Step;
import java.util.List;

/**
 * The life of a post that is sent under an idempotency key: what the result of a send leads to. The
 * journal notes {@code SENT} and the time before each send, and the row's step and note after it.
 *
 * <p>What a send leads to depends on the sends before it. One whose outcome nothing has proved stays
 * open: a later response does not prove that it failed.
 */
enum PostLife {
  //                    before, the result, and what it leads to
  FIRST_ACCEPTED /*   */(NEVER_SENT, ACCEPTS, Step.ACCEPTED, ID, PUBLISHED),
  FIRST_NOT_SENT /*   */(NEVER_SENT, NOT_SENT, Step.READY, NOT_OPEN, THE_FAILURE),
  FIRST_REFUSED /*    */(NEVER_SENT, REFUSES, Step.REFUSED, NOT_OPEN, THE_FAILURE),
  FIRST_PUT_OFF /*    */(NEVER_SENT, REFUSES_FOR_NOW, Step.READY, NOT_OPEN, THE_FAILURE),
  FIRST_KEY_KNOWN /*  */(NEVER_SENT, KEY_KNOWN, Step.SENT, STRANGE_KEY, THE_FAILURE),
  FIRST_IN_USE /*     */(NEVER_SENT, KEY_IN_USE, Step.SENT, NOTHING, THE_FAILURE),
  FIRST_UNPROVED /*   */(NEVER_SENT, UNPROVED, Step.SENT, NOTHING, THE_FAILURE),

  AGAIN_ACCEPTED /*   */(AT_WORK, ACCEPTS, Step.ACCEPTED, ID, PUBLISHED),
  AGAIN_NOT_SENT /*   */(AT_WORK, NOT_SENT, Step.SENT, ONLY_EARLIER, STILL_UNKNOWN),
  AGAIN_REFUSED /*    */(AT_WORK, REFUSES, Step.SENT, ONLY_EARLIER, STILL_UNKNOWN),
  AGAIN_PUT_OFF /*    */(AT_WORK, REFUSES_FOR_NOW, Step.SENT, ONLY_EARLIER, STILL_UNKNOWN),
  AGAIN_KEY_KNOWN /*  */(AT_WORK, KEY_KNOWN, Step.SENT, ONLY_EARLIER, ASK_LATER),
  AGAIN_IN_USE /*     */(AT_WORK, KEY_IN_USE, Step.SENT, NOTHING, THE_FAILURE),
  AGAIN_UNPROVED /*   */(AT_WORK, UNPROVED, Step.SENT, NOTHING, THE_FAILURE),
  AGAIN_TOO_LATE /*   */(AT_WORK, KEY_TOO_OLD, Step.SENT, NOTHING, Told.TOO_OLD),

  LATER_ACCEPTED /*   */(SETTLED, ACCEPTS, Step.ACCEPTED, ID, PUBLISHED),
  LATER_NOT_SENT /*   */(SETTLED, NOT_SENT, Step.SENT, ONLY_EARLIER, STILL_UNKNOWN),
  LATER_REFUSED /*    */(SETTLED, REFUSES, Step.SENT, ONLY_EARLIER, STILL_UNKNOWN),
  LATER_PUT_OFF /*    */(SETTLED, REFUSES_FOR_NOW, Step.SENT, ONLY_EARLIER, STILL_UNKNOWN),
  LATER_KEY_KNOWN /*  */(SETTLED, KEY_KNOWN, Step.ACCEPTED, NOTHING, ACCEPTED_BEFORE),
  LATER_IN_USE /*     */(SETTLED, KEY_IN_USE, Step.SENT, NOTHING, THE_FAILURE),
  LATER_UNPROVED /*   */(SETTLED, UNPROVED, Step.SENT, NOTHING, THE_FAILURE),
  LATER_TOO_LATE /*   */(SETTLED, KEY_TOO_OLD, Step.SENT, NOTHING, Told.TOO_OLD),

  STRANGE_ACCEPTED /* */(STRANGE, ACCEPTS, Step.ACCEPTED, ID, PUBLISHED),
  STRANGE_NOT_SENT /* */(STRANGE, NOT_SENT, Step.SENT, ONLY_EARLIER, STILL_UNKNOWN),
  STRANGE_REFUSED /*  */(STRANGE, REFUSES, Step.SENT, ONLY_EARLIER, STILL_UNKNOWN),
  STRANGE_PUT_OFF /*  */(STRANGE, REFUSES_FOR_NOW, Step.SENT, ONLY_EARLIER, STILL_UNKNOWN),
  STRANGE_KEY_KNOWN /**/(STRANGE, KEY_KNOWN, Step.SENT, ONLY_EARLIER, USED_BEFORE),
  STRANGE_IN_USE /*   */(STRANGE, KEY_IN_USE, Step.SENT, NOTHING, USED_BEFORE),
  STRANGE_UNPROVED /* */(STRANGE, UNPROVED, Step.SENT, NOTHING, THE_FAILURE),
  STRANGE_TOO_LATE /* */(STRANGE, KEY_TOO_OLD, Step.SENT, NOTHING, Told.TOO_OLD);

  /** What was known before the send. */
  enum Earlier {
    NEVER_SENT("no earlier send is open"),
    AT_WORK("an earlier send is open, and the service may be at work on it"),
    SETTLED("an earlier send is open, and the service has had its settling time"),
    STRANGE("the service knew the key when the post was first sent");

    private final String words;

    Earlier(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** The result of a send, over all attempts of the call. */
  enum Event {
    ACCEPTS("accepted, with an id"),
    NOT_SENT("not sent"),
    REFUSES("refused, proved by the service's own code"),
    REFUSES_FOR_NOW("refused for now, proved: the API key or the plan"),
    KEY_KNOWN("409 to every attempt: the service knows the key"),
    KEY_IN_USE("an attempt was lost, then 409"),
    UNPROVED("lost, or a response that proves nothing"),
    KEY_TOO_OLD("not sent again: the key is too old");

    private final String words;

    Event(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** What is noted beside the step. */
  enum Note {
    NOTHING("-"),
    ID("the id"),
    NOT_OPEN("this send is not open"),
    ONLY_EARLIER("this send is not open, the earlier ones are"),
    STRANGE_KEY("the key was known");

    private final String words;

    Note(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** What the caller is told. */
  enum Told {
    PUBLISHED("the publication"),
    THE_FAILURE("the failure of the call"),
    STILL_UNKNOWN("UNKNOWN, with the service's words"),
    ASK_LATER("UNKNOWN: ask again after the settling time"),
    ACCEPTED_BEFORE("ACCEPTED, the id is not known"),
    USED_BEFORE("UNKNOWN: the key was used before"),
    TOO_OLD("UNKNOWN: look for it by hand");

    private final String words;

    Told(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  private static final List<PostLife> ROWS = List.of(values());

  final Earlier earlier;
  final Event event;
  final Step next;
  final Note note;
  final Told told;

  PostLife(Earlier earlier, Event event, Step next, Note note, Told told) {
    this.earlier = earlier;
    this.event = event;
    this.next = next;
    this.note = note;
    this.told = told;
  }

  /** Returns the row of a send. */
  static PostLife of(Earlier earlier, Event event) {
    for (PostLife row : ROWS) {
      if (row.earlier == earlier && row.event == event) {
        return row;
      }
    }
    throw new IllegalStateException(earlier + " and " + event);
  }
}

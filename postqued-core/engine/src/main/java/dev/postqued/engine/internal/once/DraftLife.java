package dev.postqued.engine.internal.once;

import static dev.postqued.engine.internal.once.DraftLife.Earlier.AT_WORK;
import static dev.postqued.engine.internal.once.DraftLife.Earlier.NEVER_SENT;
import static dev.postqued.engine.internal.once.DraftLife.Earlier.NO_DRAFT;
import static dev.postqued.engine.internal.once.DraftLife.Earlier.REPEATABLE;
import static dev.postqued.engine.internal.once.DraftLife.Earlier.SETTLED;
import static dev.postqued.engine.internal.once.DraftLife.Event.ACCEPTS;
import static dev.postqued.engine.internal.once.DraftLife.Event.IS_DRAFT;
import static dev.postqued.engine.internal.once.DraftLife.Event.IS_PROMOTED;
import static dev.postqued.engine.internal.once.DraftLife.Event.NOT_FOUND;
import static dev.postqued.engine.internal.once.DraftLife.Event.NOT_READ;
import static dev.postqued.engine.internal.once.DraftLife.Event.NOT_SENT;
import static dev.postqued.engine.internal.once.DraftLife.Event.REFUSES;
import static dev.postqued.engine.internal.once.DraftLife.Event.REFUSES_FOR_NOW;
import static dev.postqued.engine.internal.once.DraftLife.Event.UNPROVED;
import static dev.postqued.engine.internal.once.DraftLife.Note.DRAFT_ID;
import static dev.postqued.engine.internal.once.DraftLife.Note.DRAFT_LEFT;
import static dev.postqued.engine.internal.once.DraftLife.Note.ID;
import static dev.postqued.engine.internal.once.DraftLife.Note.NOTHING;
import static dev.postqued.engine.internal.once.DraftLife.Note.NOT_OPEN;
import static dev.postqued.engine.internal.once.DraftLife.Note.NO_DRAFT_LEFT;
import static dev.postqued.engine.internal.once.DraftLife.Note.ONLY_EARLIER;
import static dev.postqued.engine.internal.once.DraftLife.Told.AGAIN_LATER;
import static dev.postqued.engine.internal.once.DraftLife.Told.ASK_LATER;
import static dev.postqued.engine.internal.once.DraftLife.Told.GOES_ON;
import static dev.postqued.engine.internal.once.DraftLife.Told.NO_DRAFT_CONFIRMED;
import static dev.postqued.engine.internal.once.DraftLife.Told.PUBLISHED;
import static dev.postqued.engine.internal.once.DraftLife.Told.READS;
import static dev.postqued.engine.internal.once.DraftLife.Told.THE_FAILURE;

import dev.postqued.journal.Step;
import java.util.List;

/**
 * The life of a post that goes out by the id of a draft: what the result of a request leads to. The
 * journal notes that a draft may be left behind before each request for one, and {@code SENT}, the
 * promotion and the time before each promotion; and the row's step and note after it.
 *
 * <p>Once a promotion is open, nothing but a read closes it, or a success of the same promotion.
 */
enum DraftLife {
  //                       before, the result, and what it leads to
  DRAFT_MADE /*         */(NO_DRAFT, ACCEPTS, Step.READY, DRAFT_ID, GOES_ON),
  DRAFT_NOT_SENT /*     */(NO_DRAFT, NOT_SENT, Step.READY, NO_DRAFT_LEFT, THE_FAILURE),
  DRAFT_REFUSED /*      */(NO_DRAFT, REFUSES, Step.REFUSED, NO_DRAFT_LEFT, THE_FAILURE),
  DRAFT_PUT_OFF /*      */(NO_DRAFT, REFUSES_FOR_NOW, Step.READY, NO_DRAFT_LEFT, THE_FAILURE),
  DRAFT_UNPROVED /*     */(NO_DRAFT, UNPROVED, Step.READY, DRAFT_LEFT, NO_DRAFT_CONFIRMED),

  FIRST_ACCEPTED /*     */(NEVER_SENT, ACCEPTS, Step.ACCEPTED, ID, PUBLISHED),
  FIRST_NOT_SENT /*     */(NEVER_SENT, NOT_SENT, Step.READY, NOT_OPEN, THE_FAILURE),
  FIRST_REFUSED /*      */(NEVER_SENT, REFUSES, Step.REFUSED, NOT_OPEN, THE_FAILURE),
  FIRST_PUT_OFF /*      */(NEVER_SENT, REFUSES_FOR_NOW, Step.READY, NOT_OPEN, THE_FAILURE),
  FIRST_UNPROVED /*     */(NEVER_SENT, UNPROVED, Step.SENT, NOTHING, READS),

  AGAIN_ACCEPTED /*     */(REPEATABLE, ACCEPTS, Step.ACCEPTED, ID, PUBLISHED),
  AGAIN_NOT_SENT /*     */(REPEATABLE, NOT_SENT, Step.SENT, ONLY_EARLIER, READS),
  AGAIN_REFUSED /*      */(REPEATABLE, REFUSES, Step.SENT, ONLY_EARLIER, READS),
  AGAIN_PUT_OFF /*      */(REPEATABLE, REFUSES_FOR_NOW, Step.SENT, ONLY_EARLIER, READS),
  AGAIN_UNPROVED /*     */(REPEATABLE, UNPROVED, Step.SENT, NOTHING, READS),
  AGAIN_IS_PROMOTED /*  */(REPEATABLE, IS_PROMOTED, Step.ACCEPTED, ID, PUBLISHED),
  AGAIN_IS_DRAFT /*     */(REPEATABLE, IS_DRAFT, Step.SENT, NOTHING, AGAIN_LATER),
  AGAIN_NOT_FOUND /*    */(REPEATABLE, NOT_FOUND, Step.SENT, NOTHING, Told.LOST_SIGHT),
  AGAIN_NOT_READ /*     */(REPEATABLE, NOT_READ, Step.SENT, NOTHING, Told.NOT_READ),

  AT_WORK_IS_PROMOTED /**/(AT_WORK, IS_PROMOTED, Step.ACCEPTED, ID, PUBLISHED),
  AT_WORK_IS_DRAFT /*   */(AT_WORK, IS_DRAFT, Step.SENT, NOTHING, ASK_LATER),
  AT_WORK_NOT_FOUND /*  */(AT_WORK, NOT_FOUND, Step.SENT, NOTHING, Told.LOST_SIGHT),
  AT_WORK_NOT_READ /*   */(AT_WORK, NOT_READ, Step.SENT, NOTHING, Told.NOT_READ),

  SETTLED_IS_PROMOTED /**/(SETTLED, IS_PROMOTED, Step.ACCEPTED, ID, PUBLISHED),
  SETTLED_IS_DRAFT /*   */(SETTLED, IS_DRAFT, Step.SENT, NOTHING, Told.STILL_A_DRAFT),
  SETTLED_NOT_FOUND /*  */(SETTLED, NOT_FOUND, Step.SENT, NOTHING, Told.LOST_SIGHT),
  SETTLED_NOT_READ /*   */(SETTLED, NOT_READ, Step.SENT, NOTHING, Told.NOT_READ);

  /** What was known before the request. */
  enum Earlier {
    NO_DRAFT("no draft is known"),
    NEVER_SENT("a draft is known, and no promotion of it is open"),
    REPEATABLE("a promotion is open that may be sent again"),
    AT_WORK("a promotion is open that may not be sent again, and the service may be at work on it"),
    SETTLED(
        "a promotion is open that may not be sent again, and the service has had its settling time");

    private final String words;

    Earlier(String words) {
      this.words = words;
    }

    boolean isOpen() {
      return this != NO_DRAFT && this != NEVER_SENT;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** The result of a request, over all attempts of the call. */
  enum Event {
    ACCEPTS("accepted, with the id"),
    NOT_SENT("not sent"),
    REFUSES("refused, proved by the service's own answer"),
    REFUSES_FOR_NOW("refused for now, proved: the API key, the plan or a limit"),
    UNPROVED("lost, or a response that proves nothing"),
    IS_PROMOTED("read: promoted"),
    IS_DRAFT("read: still a draft"),
    NOT_FOUND("read: 404"),
    NOT_READ("the read failed, or does not say");

    private final String words;

    Event(String words) {
      this.words = words;
    }

    /** Whether it is the result of a read. */
    boolean isRead() {
      return compareTo(IS_PROMOTED) >= 0;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** What is noted beside the step. */
  enum Note {
    NOTHING("-"),
    DRAFT_ID("the id of the draft"),
    NO_DRAFT_LEFT("no draft is left behind by this request"),
    DRAFT_LEFT("one more draft may be left behind"),
    ID("the id"),
    NOT_OPEN("this promotion is not open"),
    ONLY_EARLIER("this send is not open, the earlier ones are");

    private final String words;

    Note(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** What the caller is told, or what follows. */
  enum Told {
    GOES_ON("nothing yet: the draft is promoted"),
    NO_DRAFT_CONFIRMED("nothing yet: another draft is made, once; then that nothing was published"),
    READS("nothing yet: the post is read"),
    AGAIN_LATER("nothing yet: the promotion is sent again, once; then UNKNOWN with the id"),
    PUBLISHED("the publication"),
    THE_FAILURE("the failure of the call"),
    ASK_LATER("UNKNOWN with the id: ask again after the settling time"),
    STILL_A_DRAFT("UNKNOWN with the id: only a person sends it again"),
    LOST_SIGHT("UNKNOWN with the id: the service does not find it"),
    NOT_READ("UNKNOWN with the id: it could not be read");

    private final String words;

    Told(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  private static final List<DraftLife> ROWS = List.of(values());

  final Earlier earlier;
  final Event event;
  final Step next;
  final Note note;
  final Told told;

  DraftLife(Earlier earlier, Event event, Step next, Note note, Told told) {
    this.earlier = earlier;
    this.event = event;
    this.next = next;
    this.note = note;
    this.told = told;
  }

  /** Returns the row of a request. */
  static DraftLife of(Earlier earlier, Event event) {
    for (DraftLife row : ROWS) {
      if (row.earlier == earlier && row.event == event) {
        return row;
      }
    }
    throw new IllegalStateException(earlier + " and " + event);
  }
}

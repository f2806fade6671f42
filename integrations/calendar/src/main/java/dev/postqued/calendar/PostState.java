package dev.postqued.calendar;

/** How far a post of a calendar is. */
public enum PostState {
  /** It is not due yet, or nobody has begun with it. It can be changed and canceled. */
  PLANNED,
  /** It was begun, and is tried until its outcome is known. */
  SENDING,
  /** The service has accepted it. */
  SENT,
  /** The service has refused it, or it is wrong. A changed version of it is a new attempt. */
  REFUSED,
  /** It could not be sent while that made sense. It did not go out. */
  MISSED,
  /** It was canceled before it was begun. */
  CANCELED,
  /** It may have gone out, and nothing says whether it has. Look for it where it would be. */
  UNKNOWN;

  /** Returns whether anything will still happen to it. */
  public boolean isOpen() {
    return this == PLANNED || this == SENDING;
  }
}

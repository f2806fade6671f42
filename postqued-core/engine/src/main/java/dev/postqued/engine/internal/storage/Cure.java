package dev.postqued.engine.internal.storage;

/** What mends an upload that storage did not accept. */
public enum Cure {
  /** The same URL again: storage had trouble, or did not get all bytes. */
  SAME_URL,
  /** The same URL, once: the bytes arrived changed, or the answer is not that of a store. */
  SAME_URL_ONCE,
  /** Another session: its URL has expired. */
  NEW_SESSION,
  /** Another session, once: if that is refused as well, the next one would be too. */
  NEW_SESSION_ONCE,
  /** Nothing, if an earlier attempt may have stored the bytes: then they are there. */
  CONFIRM,
  /** Nothing. */
  NONE
}

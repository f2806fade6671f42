package dev.postqued.mediainfo;

import java.io.IOException;

/** The file does not have what is needed. Unlike its parent, this is never an error of the disk. */
final class UnreadableException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  private UnreadableException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Returns the reason, for people. */
  String reason() {
    return reason;
  }

  static UnreadableException pastTheEnd(long position, long size) {
    return new UnreadableException(
        "byte " + position + " is wanted, and the file has " + size + " bytes");
  }

  static UnreadableException tooMuch() {
    return new UnreadableException(
        "its headers lie too far apart: no more than "
            + BoundedReader.BUDGET
            + " bytes of a file are read to learn of it");
  }

  static UnreadableException openedTooOften(int most) {
    return new UnreadableException("it would have to be opened more than " + most + " times");
  }
}

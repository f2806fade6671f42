package dev.postqued.mediainfo;

/**
 * A box (ISO/IEC 14496-12, 4.2), which QuickTime calls an atom.
 *
 * @param type four letters
 * @param start where its size stands
 * @param body where what it holds starts
 * @param end where it ends, within what surrounds it
 * @param cut whether it claims to continue after that
 */
record IsoBox(String type, long start, long body, long end, boolean cut) {

  /** Where the fields of a full box (4.2) start: after a version and flags. */
  long fields() {
    return body + 4;
  }
}

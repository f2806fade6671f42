package dev.postqued.mediainfo;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file of boxes ends.
 *
 * @param last the last whole box; null if an index led behind it
 * @param cut the box that goes on after the end of the file, if there is one
 * @param at where the boxes end, before a box that is cut
 */
record IsoEnd(@Nullable IsoBox last, @Nullable IsoBox cut, long at) {

  private static final int HEADER = 8;

  /** What a film of fragments is made of: anything else behind its data does not belong to it. */
  private static final Set<String> OF_FRAGMENTS =
      Set.of(
          "ftyp", "styp", "moov", "moof", "mdat", "sidx", "ssix", "mfra", "emsg", "prft", "free",
          "skip", "uuid", "meta", "udta", "wide", "pdin");

  /**
   * Reports what is missing at the end, or follows it.
   *
   * @param whole whether all data that the headers name lie within the file
   * @param fragmented whether the data are in fragments, whose headers were read
   */
  void report(BoundedReader reader, boolean whole, boolean fragmented, MediaInfoBuilder builder) {
    long left = reader.size() - at;
    if (left == 0) {
      if (fragmented && isLast("moof")) {
        builder.truncated("it ends within a fragment");
      }
    } else if (whole || (fragmented && isTrailer(left))) {
      builder.problem("what follows byte " + at + " does not belong to it");
    } else if (cut != null) {
      builder.truncated("its box " + cut.type() + " goes on after the end of the file");
    } else if (fragmented && left < HEADER) {
      builder.truncated("it ends within a fragment");
    } else {
      builder.problem("what follows byte " + at + " is no box");
    }
  }

  private boolean isTrailer(long left) {
    boolean complete = last == null || isLast("mfra");
    boolean foreign = cut == null || !OF_FRAGMENTS.contains(cut.type());
    return complete || (isLast("mdat") && left >= HEADER && foreign);
  }

  private boolean isLast(String type) {
    return last != null && last.type().equals(type);
  }
}

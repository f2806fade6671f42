package dev.postqued.postsyncer.internal;

import dev.postqued.postsyncer.analytics.Figures;
import dev.postqued.postsyncer.analytics.PostFigures;
import org.jspecify.annotations.Nullable;

/**
 * A wait for other figures of a post. What they were before is part of its id, so that two waits that began with
 * different figures are two waits.
 *
 * @param id the id of the post, a blank, and the figures before
 * @param now the figures as they were last read
 */
record FigureWait(String id, @Nullable PostFigures now) {

  static String id(PostFigures before) {
    return before.post() + " " + before.total();
  }

  static long post(String id) {
    return Long.parseLong(id.substring(0, id.indexOf(' ')));
  }

  /** Whether the figures differ from those before. */
  boolean hasEnded() {
    Figures total = now == null ? null : now.total();
    return total != null && !id.endsWith(" " + total);
  }
}

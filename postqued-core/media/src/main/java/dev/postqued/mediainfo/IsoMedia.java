package dev.postqued.mediainfo;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MP4, QuickTime and their kin (ISO/IEC 14496-12): boxes, of which the media data are skipped. No box is
 * looked for deeper than the standard puts it, so that nesting costs nothing.
 */
final class IsoMedia {

  /** What a file may start with. */
  private static final Set<String> FIRST =
      Set.of("ftyp", "styp", "moov", "moof", "mdat", "sidx", "wide", "free", "skip", "pnot");

  private final BoundedReader window;
  private final MediaInfoBuilder findings;
  private @Nullable IsoBrand brand;
  private @Nullable IsoMovie movie;
  private @Nullable IsoFragments fragments;
  private @Nullable IsoBox meta;
  private double indexStart = Double.MAX_VALUE;
  private double indexEnd;
  private long indexedTo;
  private boolean hasMediaData;
  private boolean startsWithSegment;
  private boolean walkedToTheEnd;

  IsoMedia(BoundedReader window, MediaInfoBuilder findings) {
    this.window = window;
    this.findings = findings;
  }

  static boolean matches(BoundedReader window) throws IOException {
    return window.size() >= 8 && FIRST.contains(window.text(4, 4));
  }

  void read() throws IOException {
    try {
      walk();
      if (fragments != null) {
        fragments.readKept();
      }
    } finally {
      conclude();
    }
  }

  private void walk() throws IOException {
    IsoBoxes boxes = new IsoBoxes(window, 0, window.size());
    IsoBox last = null;
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      if (box.cut()) {
        findings.truncated("its box " + box.type() + " goes on after the end of the file");
      }
      read(box, boxes);
      if (window.isHalfSpent() && fragments != null && hasDeclaredDuration()) {
        return;
      }
      last = box;
    }
    walkedToTheEnd = true;
    long left = window.size() - boxes.position();
    if (movie != null && movie.isFragmented() && ((left > 0 && left < 8) || isFragment(last))) {
      findings.truncated("it ends within a fragment");
    } else if (left > 0) {
      findings.problem("what follows byte " + boxes.position() + " is no box");
    }
  }

  /** The header of a fragment; its data follow in a box of their own. */
  private static boolean isFragment(@Nullable IsoBox box) {
    return box != null && box.type().equals("moof");
  }

  private void read(IsoBox box, IsoBoxes boxes) throws IOException {
    switch (box.type()) {
      case "ftyp", "styp" -> {
        startsWithSegment |= brand == null && box.type().equals("styp");
        brand = brand == null ? IsoBrand.read(window, box) : brand;
      }
      case "moov" -> {
        if (movie == null) {
          movie = new IsoMovie(window, findings);
          movie.read(box);
        }
      }
      case "moof" -> fragment(box, boxes);
      case "sidx" -> index(box);
      case "meta" -> meta = meta == null ? box : meta;
      case "mdat" -> hasMediaData = true;
      default -> {}
    }
  }

  private void fragment(IsoBox moof, IsoBoxes boxes) throws IOException {
    hasMediaData = true;
    if (movie == null) {
      return;
    }
    if (fragments != null) {
      fragments.add(moof);
      return;
    }
    fragments = new IsoFragments(window, movie);
    fragments.add(moof);
    if (boxes.skipTo(IsoFragments.lastFragments(window))) {
      fragments.skip();
    }
  }

  private void index(IsoBox sidx) throws IOException {
    IsoSegmentIndex index = IsoSegmentIndex.read(window, sidx);
    indexStart = Math.min(indexStart, index.startSeconds());
    indexEnd = Math.max(indexEnd, index.endSeconds());
    indexedTo = Math.max(indexedTo, index.endOffset());
  }

  private boolean hasDeclaredDuration() {
    return indexEnd > 0 || (movie != null && movie.fragmentedSeconds() > 0);
  }

  /** Puts together what was read, all of it or not. */
  private void conclude() throws IOException {
    IsoBrand known = brand == null ? IsoBrand.none() : brand;
    String picture = known.pictureType();
    if (picture != null) {
      findings.is(MediaKind.IMAGE, picture);
      if (meta != null) {
        HeifPicture.read(window, meta, findings);
      }
      if (walkedToTheEnd && !hasMediaData) {
        findings.truncated("it has no media data (mdat)");
      }
      return;
    }
    if (movie == null) {
      findings.is(MediaKind.UNKNOWN, known.undecidedType());
      withoutMovie();
      return;
    }
    describe(movie, known);
  }

  private void withoutMovie() {
    if (walkedToTheEnd && brand == null && !hasMediaData) {
      findings.problem("it has no movie header (moov)");
    } else if (startsWithSegment) {
      findings.problem("it is a segment of a film, without the header that all segments share");
    } else if (walkedToTheEnd) {
      findings.truncated("it has no movie header (moov), which is written last by most programs");
    }
  }

  private void describe(IsoMovie film, IsoBrand known) {
    IsoTrack video = film.video();
    IsoTrack audio = film.audio();
    if (video != null) {
      findings.is(MediaKind.VIDEO, known.filmType());
      findings.video(video.codec(), video.frameRate());
      video.describePicture(film.matrix(), findings);
    } else if (audio != null) {
      findings.is(MediaKind.AUDIO, known.audioType());
    } else {
      findings.is(MediaKind.UNKNOWN, known.undecidedType());
      findings.problem("it has no track of pictures or sound");
    }
    if (audio != null) {
      findings.audio(audio.codec());
    }
    findings.seconds(seconds(film));
    if (film.lastChunk() >= window.size() || indexedTo > window.size()) {
      findings.truncated("its index names bytes after the end of the file");
    }
  }

  private double seconds(IsoMovie film) {
    if (film.fragmentedSeconds() > 0) {
      return film.fragmentedSeconds();
    }
    return indexEnd > 0 ? indexEnd - indexStart : film.seconds();
  }
}

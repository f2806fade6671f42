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

  private final BoundedReader reader;
  private final MediaInfoBuilder builder;
  private @Nullable IsoBrand brand;
  private @Nullable IsoMovie movie;
  private @Nullable IsoFragments fragments;
  private @Nullable IsoBox meta;
  private @Nullable IsoEnd end;
  private boolean movieCut;
  private double indexStart = Double.MAX_VALUE;
  private double indexEnd;
  private long indexedTo;
  private long lastFragment = -1;
  private boolean hasMediaData;
  private boolean startsWithSegment;
  private boolean walkedToTheEnd;

  IsoMedia(BoundedReader reader, MediaInfoBuilder builder) {
    this.reader = reader;
    this.builder = builder;
  }

  static boolean matches(BoundedReader reader) throws IOException {
    return reader.size() >= 8 && FIRST.contains(reader.text(4, 4));
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
    IsoBoxes boxes = new IsoBoxes(reader, 0, reader.size());
    boolean searched = false;
    IsoBox last = null;
    IsoBox box = boxes.next();
    while (box != null && !box.cut()) {
      read(box, boxes);
      if (fragments != null && !searched && reader.isHalfSpent()) {
        searched = true;
        long found = IsoLastFragments.nearTheEnd(reader, boxes.position());
        if (found < 0) {
          return;
        }
        skipTo(found, boxes);
      }
      last = boxes.hasSkipped() ? null : box;
      box = boxes.next();
    }
    walkedToTheEnd = true;
    end = new IsoEnd(last, box, box == null ? boxes.position() : box.start());
    if (box != null) {
      read(box, boxes);
    }
  }

  private void read(IsoBox box, IsoBoxes boxes) throws IOException {
    switch (box.type()) {
      case "ftyp", "styp" -> {
        startsWithSegment |= brand == null && box.type().equals("styp");
        brand = brand == null ? IsoBrand.read(reader, box) : brand;
      }
      case "moov" -> {
        if (movie == null) {
          movie = new IsoMovie(reader, builder);
          movieCut = box.cut();
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
    lastFragment = moof.start();
    if (movie == null) {
      return;
    }
    boolean first = fragments == null;
    if (fragments == null) {
      fragments = new IsoFragments(reader, movie);
    }
    fragments.add(moof);
    long later = first ? Math.max(indexedTo, IsoLastFragments.byIndex(reader)) : indexedTo;
    if (later > boxes.position() && isWorthIt(later, boxes.position()) && isBox(later)) {
      skipTo(later, boxes);
    }
  }

  /** The first fragments are read. If only the data of one are skipped, it counts as read. */
  private boolean isWorthIt(long later, long position) throws IOException {
    return (fragments != null && fragments.areMany()) || later > endOfBox(position);
  }

  private void skipTo(long position, IsoBoxes boxes) {
    if (fragments != null && boxes.skipTo(position)) {
      fragments.skip();
    }
  }

  /** Whether a box starts at a position, or the file ends there. */
  private boolean isBox(long position) throws IOException {
    return position == reader.size() || endOfBox(position) > 0;
  }

  private long endOfBox(long position) throws IOException {
    IsoBox box = new IsoBoxes(reader, position, reader.size()).next();
    return box == null ? 0 : box.end();
  }

  private void index(IsoBox sidx) throws IOException {
    IsoSegmentIndex index = IsoSegmentIndex.read(reader, sidx);
    indexStart = Math.min(indexStart, index.startSeconds());
    indexEnd = Math.max(indexEnd, index.endSeconds());
    indexedTo = Math.max(indexedTo, index.endOffset());
  }

  /** Puts together what was read, all of it or not. */
  private void conclude() throws IOException {
    IsoBrand known = brand == null ? IsoBrand.none() : brand;
    String picture = known.pictureType();
    if (picture != null) {
      builder.is(MediaKind.IMAGE, picture);
      describePicture();
      return;
    }
    if (movie == null) {
      builder.is(MediaKind.UNKNOWN, known.undecidedType());
      withoutMovie();
      return;
    }
    describe(movie, known);
  }

  private void describePicture() throws IOException {
    if (walkedToTheEnd && !hasMediaData) {
      builder.truncated("it has no media data (mdat)");
    }
    long dataEnd = 0;
    try {
      dataEnd = meta == null ? 0 : HeifPicture.read(reader, meta, builder);
    } finally {
      conclude(meta != null && !meta.cut() && dataEnd > 0 && dataEnd <= reader.size(), dataEnd);
    }
  }

  /** Reports how the file ends: with what belongs to it, with a trailer, or too early. */
  private void conclude(boolean whole, long dataEnd) {
    if (dataEnd > reader.size() || indexedTo > reader.size()) {
      builder.truncated("its index names bytes after the end of the file");
    }
    if (end != null) {
      end.report(reader, whole, fragments != null, builder);
    }
  }

  private void withoutMovie() {
    if (walkedToTheEnd && brand == null && !hasMediaData) {
      builder.problem("it has no movie header (moov)");
    } else if (startsWithSegment) {
      builder.problem("it is a segment of a film, without the header that all segments share");
    } else if (walkedToTheEnd) {
      builder.truncated("it has no movie header (moov), which is written last by most programs");
    }
  }

  private void describe(IsoMovie film, IsoBrand known) {
    IsoTrack video = film.video();
    IsoTrack audio = film.audio();
    if (video != null) {
      builder.is(MediaKind.VIDEO, known.filmType());
      builder.video(video.codec(), video.frameRate());
      video.describePicture(film.matrix(), builder);
    } else if (audio != null) {
      builder.is(MediaKind.AUDIO, known.audioType());
    } else {
      builder.is(MediaKind.UNKNOWN, known.undecidedType());
      builder.problem("it has no track of pictures or sound");
    }
    if (audio != null) {
      builder.audio(audio.codec());
    }
    builder.seconds(seconds(film));
    long dataEnd = film.mediaEnd();
    boolean whole = fragments == null && !movieCut && dataEnd > 0 && dataEnd <= reader.size();
    conclude(whole, dataEnd);
  }

  /** What was not seen is not said: 0 if the last fragment was neither read nor indexed. */
  private double seconds(IsoMovie film) {
    if (!film.isFragmented() && fragments == null) {
      return film.seconds();
    }
    double indexed = indexEnd > 0 ? indexEnd - indexStart : 0;
    if (indexedTo > reader.size()) {
      return indexed;
    }
    double seconds = 0;
    if (fragments == null) {
      seconds = film.mediaEnd() > 0 ? film.seconds() : 0;
    } else if (walkedToTheEnd && film.hasLastFragment()) {
      seconds = film.seconds();
    } else if (walkedToTheEnd && indexedTo > lastFragment) {
      seconds = indexed;
    }
    return seconds > 0 ? seconds : film.fragmentedSeconds();
  }
}

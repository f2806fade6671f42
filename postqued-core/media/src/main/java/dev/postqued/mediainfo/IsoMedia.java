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
  private double indexStart = Double.MAX_VALUE;
  private double indexEnd;
  private long indexedTo;
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
    IsoBox last = null;
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      if (box.cut()) {
        builder.truncated("its box " + box.type() + " goes on after the end of the file");
      }
      read(box, boxes);
      if (reader.isHalfSpent() && fragments != null && hasDeclaredDuration()) {
        return;
      }
      last = box;
    }
    walkedToTheEnd = true;
    long left = reader.size() - boxes.position();
    if (movie != null && movie.isFragmented() && ((left > 0 && left < 8) || isFragment(last))) {
      builder.truncated("it ends within a fragment");
    } else if (left > 0) {
      builder.problem("what follows byte " + boxes.position() + " is no box");
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
        brand = brand == null ? IsoBrand.read(reader, box) : brand;
      }
      case "moov" -> {
        if (movie == null) {
          movie = new IsoMovie(reader, builder);
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
    fragments = new IsoFragments(reader, movie);
    fragments.add(moof);
    if (boxes.skipTo(IsoFragments.lastFragments(reader))) {
      fragments.skip();
    }
  }

  private void index(IsoBox sidx) throws IOException {
    IsoSegmentIndex index = IsoSegmentIndex.read(reader, sidx);
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
      builder.is(MediaKind.IMAGE, picture);
      if (meta != null) {
        HeifPicture.read(reader, meta, builder);
      }
      if (walkedToTheEnd && !hasMediaData) {
        builder.truncated("it has no media data (mdat)");
      }
      return;
    }
    if (movie == null) {
      builder.is(MediaKind.UNKNOWN, known.undecidedType());
      withoutMovie();
      return;
    }
    describe(movie, known);
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
    if (film.lastChunk() >= reader.size() || indexedTo > reader.size()) {
      builder.truncated("its index names bytes after the end of the file");
    }
  }

  private double seconds(IsoMovie film) {
    if (film.fragmentedSeconds() > 0) {
      return film.fragmentedSeconds();
    }
    return indexEnd > 0 ? indexEnd - indexStart : film.seconds();
  }
}

package dev.postqued.mediainfo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The movie box (ISO/IEC 14496-12, 8.2): the film as a whole, and its tracks. */
final class IsoMovie {

  private static final int MAX_TRACKS = 128;

  /** Between the duration and the matrix of a movie header (8.2.2.2): rate, volume, reserved. */
  private static final int BEFORE_MATRIX = 16;

  private final BoundedReader reader;
  private final MediaInfoBuilder builder;
  private final List<IsoTrack> tracks = new ArrayList<>();
  private final Map<Long, Long> defaultSampleTicks = new HashMap<>();
  private double timescale;
  private long ticks;
  private long fragmentedTicks;
  private boolean fragmented;
  private IsoMatrix matrix = IsoMatrix.IDENTITY;

  IsoMovie(BoundedReader reader, MediaInfoBuilder builder) {
    this.reader = reader;
    this.builder = builder;
  }

  void read(IsoBox moov) throws IOException {
    IsoBoxes boxes = IsoBoxes.in(reader, moov);
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      switch (box.type()) {
        case "mvhd" -> {
          IsoClock clock = IsoClock.read(reader, box);
          timescale = clock.timescale();
          ticks = clock.ticks();
          matrix = IsoMatrix.read(reader, clock.next() + BEFORE_MATRIX);
        }
        case "mvex" -> extended(box);
        case "trak" -> track(box);
        case "cmov" -> builder.problem("its headers are compressed, and not read");
        default -> {}
      }
    }
  }

  private void track(IsoBox trak) throws IOException {
    if (tracks.size() == MAX_TRACKS) {
      builder.problem("it has more than " + MAX_TRACKS + " tracks; the first ones are read");
      return;
    }
    IsoTrack track = new IsoTrack(reader);
    // Before it is read: what is found before a failure is of use.
    tracks.add(track);
    track.read(trak);
  }

  /** The movie extends box (8.8.1): the film goes on in fragments. */
  private void extended(IsoBox mvex) throws IOException {
    fragmented = true;
    IsoBoxes boxes = IsoBoxes.in(reader, mvex);
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      if (box.type().equals("mehd")) {
        boolean wide = reader.u8(box.body()) == 1;
        fragmentedTicks = reader.bigEndian(box.fields(), wide ? 8 : 4);
      } else if (box.type().equals("trex") && defaultSampleTicks.size() < MAX_TRACKS) {
        defaultSampleTicks.put(reader.u32(box.fields()), reader.u32(box.fields() + 8));
      }
    }
  }

  boolean isFragmented() {
    return fragmented;
  }

  /** How long a film of fragments says that it is, in seconds; 0 if it does not. */
  double fragmentedSeconds() {
    return timescale > 0 ? Math.max(0, fragmentedTicks) / timescale : 0;
  }

  @Nullable IsoTrack track(long id) {
    return tracks.stream().filter(track -> track.id() == id).findFirst().orElse(null);
  }

  /** How long a sample of a track lasts where its fragment does not say. */
  long defaultSampleTicks(long trackId) {
    return defaultSampleTicks.getOrDefault(trackId, 0L);
  }

  /** Where the media end in the file, or earlier; 0 if there are no tables of them. */
  long mediaEnd() {
    return tracks.stream().mapToLong(IsoTrack::mediaEnd).max().orElse(0);
  }

  @Nullable IsoTrack video() {
    return played(IsoTrack.VIDEO).findFirst().orElse(null);
  }

  @Nullable IsoTrack audio() {
    return played(IsoTrack.AUDIO).findFirst().orElse(null);
  }

  /**
   * Tracks that are enabled; if none is, the others: some programs set no flag. Chapters are not
   * played in any case.
   */
  private Stream<IsoTrack> played(String handler) {
    List<IsoTrack> candidates =
        tracks.stream()
            .filter(track -> track.handler().equals(handler) && !isChapters(track))
            .toList();
    boolean some = candidates.stream().anyMatch(IsoTrack::isEnabled);
    return candidates.stream().filter(track -> track.isEnabled() || !some);
  }

  private boolean isChapters(IsoTrack track) {
    return tracks.stream()
        .anyMatch(other -> other != track && other.chapters().contains(track.id()));
  }

  IsoMatrix matrix() {
    return matrix;
  }

  /** Notes that fragments are not read. */
  void skipFragments() {
    tracks.forEach(track -> track.fragments().skip());
  }

  /** Whether the last fragment of a track of pictures or sound has been read. */
  boolean hasLastFragment() {
    return presented().anyMatch(track -> track.fragments().hasEnd());
  }

  /** From the start of the film to the last that is presented, in seconds; 0 if it is not known. */
  double seconds() {
    double end = presented().mapToDouble(track -> track.endSeconds(timescale)).max().orElse(0);
    if (end > 0 || fragmented) {
      return end;
    }
    return timescale > 0 ? ticks / timescale : 0;
  }

  private Stream<IsoTrack> presented() {
    return Stream.concat(played(IsoTrack.VIDEO), played(IsoTrack.AUDIO));
  }
}

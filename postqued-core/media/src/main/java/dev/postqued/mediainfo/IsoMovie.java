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
    IsoTrack track = new IsoTrack(reader, timescale);
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

  /** The last place in the file that the tables name; 0 if there is none. */
  long lastChunk() {
    return tracks.stream().mapToLong(IsoTrack::lastChunk).max().orElse(0);
  }

  @Nullable IsoTrack video() {
    return played().filter(IsoTrack::isVideo).findFirst().orElse(null);
  }

  @Nullable IsoTrack audio() {
    return played().filter(IsoTrack::isAudio).findFirst().orElse(null);
  }

  /** Chapter pictures and spare tracks are not enabled; a file with nothing else has its tracks. */
  private Stream<IsoTrack> played() {
    boolean some = tracks.stream().anyMatch(IsoTrack::isEnabled);
    return tracks.stream().filter(track -> track.isEnabled() || !some);
  }

  IsoMatrix matrix() {
    return matrix;
  }

  /** From the first thing that is presented to the last, in seconds; 0 if that is not known. */
  double seconds() {
    double end = presented().mapToDouble(IsoTrack::endSeconds).max().orElse(0);
    double start = presented().mapToDouble(IsoTrack::startSeconds).min().orElse(0);
    if (end > start) {
      return end - start;
    }
    return timescale > 0 ? ticks / timescale : 0;
  }

  private Stream<IsoTrack> presented() {
    return played().filter(track -> track.isVideo() || track.isAudio());
  }
}

package dev.postqued.mediainfo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Matroska and WebM (RFC 9559). */
final class Matroska {

  private static final long EBML = 0x1A45DFA3L;
  private static final long DOC_TYPE = 0x4282;

  /** RFC 9559, 5.1: the elements of a file, and those of a segment. */
  static final long SEGMENT = 0x18538067L;

  static final long CLUSTER = 0x1F43B675L;
  private static final long SEEK_HEAD = 0x114D9B74L;
  private static final long SEEK = 0x4DBB;
  private static final long SEEK_ID = 0x53AB;
  private static final long SEEK_POSITION = 0x53AC;
  private static final long INFO = 0x1549A966L;
  private static final long TIMESTAMP_SCALE = 0x2AD7B1;
  private static final long DURATION = 0x4489;
  private static final long TRACKS = 0x1654AE6BL;
  private static final long TRACK_ENTRY = 0xAE;

  private static final double NANOS = 1e9;
  private static final int MAX_TRACKS = 128;
  private static final int MAX_SEEKS = 64;

  private final BoundedReader reader;
  private final MediaInfoBuilder builder;
  private final List<MatroskaTrack> tracks = new ArrayList<>();
  private final Map<Long, Long> places = new HashMap<>();
  private String docType = "matroska";

  /** Nanoseconds in a tick; 1,000,000 by default (5.1.2.9). */
  private long timestampScale = 1_000_000;

  private double durationTicks;
  private long firstCluster = -1;
  private boolean hasInfo;

  Matroska(BoundedReader reader, MediaInfoBuilder builder) {
    this.reader = reader;
    this.builder = builder;
  }

  /** What stands in a segment beside clusters: cues, tags, chapters, attachments, and the like. */
  static boolean isTopLevel(long id) {
    return id == SEEK_HEAD
        || id == INFO
        || id == TRACKS
        || id == 0x1C53BB6BL
        || id == 0x1254C367L
        || id == 0x1043A770L
        || id == 0x1941A469L;
  }

  static boolean matches(BoundedReader reader) throws IOException {
    return reader.size() >= 4 && reader.u32(0) == EBML;
  }

  void read() throws IOException {
    try {
      Ebml top = new Ebml(reader, 0, reader.size());
      Ebml.Element element = top.next();
      while (element != null && element.id() != SEGMENT) {
        if (element.id() == EBML) {
          header(element);
        }
        element = top.next();
      }
      if (element == null) {
        builder.truncated("it has no segment");
      } else {
        segment(element);
      }
    } finally {
      describe();
    }
  }

  private void header(Ebml.Element header) throws IOException {
    Ebml children = Ebml.in(reader, header);
    for (Ebml.Element child = children.next(); child != null; child = children.next()) {
      if (child.id() == DOC_TYPE) {
        docType = Ebml.text(reader, child);
      }
    }
  }

  private void segment(Ebml.Element segment) throws IOException {
    if (segment.cut()) {
      builder.truncated("its segment goes on after the end of the file");
    }
    boolean cut = false;
    Ebml children = Ebml.in(reader, segment);
    for (Ebml.Element child = children.next();
        child != null && firstCluster < 0;
        child = children.next()) {
      read(child);
      cut |= child.cut();
    }
    if (segment.unknownSize() && (cut || firstCluster < 0)) {
      builder.truncated("it ends before its media start");
    }
    readWhatComesLater(segment);
    if (firstCluster >= 0 && (durationTicks <= 0 || segment.unknownSize())) {
      clusters(segment);
    }
  }

  private void read(Ebml.Element child) throws IOException {
    if (child.id() == CLUSTER) {
      firstCluster = child.start();
    } else if (child.id() == SEEK_HEAD) {
      seekHead(child);
    } else if (child.id() == INFO) {
      info(child);
    } else if (child.id() == TRACKS) {
      tracks(child);
    }
  }

  /** Reads what the seek head says lies behind the clusters. Its places count from the segment's data. */
  private void readWhatComesLater(Ebml.Element segment) throws IOException {
    for (long id : new long[] {INFO, TRACKS}) {
      boolean missing = id == INFO ? !hasInfo : tracks.isEmpty();
      Long place = places.get(id);
      if (missing && place != null && place < segment.end() - segment.body()) {
        Ebml.Element found = new Ebml(reader, segment.body() + place, segment.end()).next();
        if (found != null && found.id() == id) {
          read(found);
        }
      }
    }
  }

  private void seekHead(Ebml.Element head) throws IOException {
    Ebml seeks = Ebml.in(reader, head);
    for (Ebml.Element seek = seeks.next();
        seek != null && places.size() < MAX_SEEKS;
        seek = seeks.next()) {
      if (seek.id() == SEEK) {
        long id = 0;
        long place = -1;
        Ebml fields = Ebml.in(reader, seek);
        for (Ebml.Element field = fields.next(); field != null; field = fields.next()) {
          id = field.id() == SEEK_ID ? Ebml.number(reader, field) : id;
          place = field.id() == SEEK_POSITION ? Ebml.number(reader, field) : place;
        }
        if (place >= 0) {
          places.putIfAbsent(id, place);
        }
      }
    }
  }

  private void info(Ebml.Element info) throws IOException {
    hasInfo = true;
    Ebml fields = Ebml.in(reader, info);
    for (Ebml.Element field = fields.next(); field != null; field = fields.next()) {
      if (field.id() == TIMESTAMP_SCALE) {
        timestampScale = Math.max(1, Ebml.number(reader, field));
      } else if (field.id() == DURATION) {
        double ticks = Ebml.decimal(reader, field);
        durationTicks = Double.isFinite(ticks) ? ticks : 0;
      }
    }
  }

  private void tracks(Ebml.Element element) throws IOException {
    Ebml entries = Ebml.in(reader, element);
    for (Ebml.Element entry = entries.next(); entry != null; entry = entries.next()) {
      if (entry.id() == TRACK_ENTRY && tracks.size() < MAX_TRACKS) {
        MatroskaTrack track = new MatroskaTrack(reader);
        // Before it is read: what is found before a failure is of use.
        tracks.add(track);
        track.read(entry);
      }
    }
  }

  /** A live recording does not know its length when it starts: looks for its last blocks. */
  private void clusters(Ebml.Element segment) throws IOException {
    Map<Long, MatroskaTrack> played = new HashMap<>();
    for (MatroskaTrack track : tracks) {
      if (track.isVideo() || track.isAudio()) {
        track.timestampScale(timestampScale);
        played.putIfAbsent(track.number(), track);
      }
    }
    MatroskaClusters clusters = new MatroskaClusters(reader, played, segment.end());
    clusters.read(firstCluster);
    if (clusters.isCut()) {
      builder.truncated("its last cluster goes on after the end of the file");
    }
    if (clusters.problem() != null) {
      builder.problem(clusters.problem());
    }
    if (durationTicks <= 0) {
      durationTicks = clusters.ticks();
    }
  }

  private void describe() {
    MatroskaTrack video = first(MatroskaTrack::isVideo);
    MatroskaTrack audio = first(MatroskaTrack::isAudio);
    String format = docType.equals("webm") ? "webm" : "x-matroska";
    if (video != null) {
      builder.is(MediaKind.VIDEO, "video/" + format);
      builder.video(video.codec(), video.frameRate());
      video.describePicture(builder);
    } else if (audio != null) {
      builder.is(MediaKind.AUDIO, "audio/" + format);
    } else {
      builder.is(MediaKind.UNKNOWN, "video/" + format);
      builder.problem("it has no track of pictures or sound");
    }
    if (audio != null) {
      builder.audio(audio.codec());
    }
    builder.seconds(durationTicks * timestampScale / NANOS);
  }

  private @Nullable MatroskaTrack first(Predicate<MatroskaTrack> which) {
    return tracks.stream().filter(which).findFirst().orElse(null);
  }
}

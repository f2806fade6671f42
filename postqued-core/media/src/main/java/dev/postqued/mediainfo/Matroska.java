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
  private static final int MOST_TRACKS = 128;
  private static final int MOST_SEEKS = 64;

  private final BoundedReader window;
  private final MediaInfoBuilder findings;
  private final List<MatroskaTrack> tracks = new ArrayList<>();
  private final Map<Long, Long> places = new HashMap<>();
  private String docType = "matroska";

  /** Nanoseconds in a tick; 1,000,000 by default (5.1.2.9). */
  private long timestampScale = 1_000_000;

  private double durationTicks;
  private long firstCluster = -1;
  private boolean hasInfo;

  Matroska(BoundedReader window, MediaInfoBuilder findings) {
    this.window = window;
    this.findings = findings;
  }

  static boolean matches(BoundedReader window) throws IOException {
    return window.size() >= 4 && window.u32(0) == EBML;
  }

  void read() throws IOException {
    try {
      Ebml top = new Ebml(window, 0, window.size());
      Ebml.Element element = top.next();
      while (element != null && element.id() != SEGMENT) {
        if (element.id() == EBML) {
          header(element);
        }
        element = top.next();
      }
      if (element == null) {
        findings.truncated("it has no segment");
      } else {
        segment(element);
      }
    } finally {
      describe();
    }
  }

  private void header(Ebml.Element header) throws IOException {
    Ebml children = Ebml.in(window, header);
    for (Ebml.Element child = children.next(); child != null; child = children.next()) {
      if (child.id() == DOC_TYPE) {
        docType = Ebml.text(window, child);
      }
    }
  }

  private void segment(Ebml.Element segment) throws IOException {
    if (segment.cut()) {
      findings.truncated("its segment goes on after the end of the file");
    }
    boolean cut = false;
    Ebml children = Ebml.in(window, segment);
    for (Ebml.Element child = children.next();
        child != null && firstCluster < 0;
        child = children.next()) {
      read(child);
      cut |= child.cut();
    }
    if (segment.unknownSize() && (cut || firstCluster < 0)) {
      findings.truncated("it ends before its media start");
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
        Ebml.Element found = new Ebml(window, segment.body() + place, segment.end()).next();
        if (found != null && found.id() == id) {
          read(found);
        }
      }
    }
  }

  private void seekHead(Ebml.Element head) throws IOException {
    Ebml seeks = Ebml.in(window, head);
    for (Ebml.Element seek = seeks.next();
        seek != null && places.size() < MOST_SEEKS;
        seek = seeks.next()) {
      if (seek.id() == SEEK) {
        long id = 0;
        long place = -1;
        Ebml fields = Ebml.in(window, seek);
        for (Ebml.Element field = fields.next(); field != null; field = fields.next()) {
          id = field.id() == SEEK_ID ? Ebml.number(window, field) : id;
          place = field.id() == SEEK_POSITION ? Ebml.number(window, field) : place;
        }
        if (place >= 0) {
          places.putIfAbsent(id, place);
        }
      }
    }
  }

  private void info(Ebml.Element info) throws IOException {
    hasInfo = true;
    Ebml fields = Ebml.in(window, info);
    for (Ebml.Element field = fields.next(); field != null; field = fields.next()) {
      if (field.id() == TIMESTAMP_SCALE) {
        timestampScale = Math.max(1, Ebml.number(window, field));
      } else if (field.id() == DURATION) {
        durationTicks = Ebml.decimal(window, field);
      }
    }
  }

  private void tracks(Ebml.Element element) throws IOException {
    Ebml entries = Ebml.in(window, element);
    for (Ebml.Element entry = entries.next(); entry != null; entry = entries.next()) {
      if (entry.id() == TRACK_ENTRY && tracks.size() < MOST_TRACKS) {
        MatroskaTrack track = new MatroskaTrack(window);
        // Before it is read: what is found before a failure is of use.
        tracks.add(track);
        track.read(entry);
      }
    }
  }

  /** A live recording does not know its length when it starts: looks for its last blocks. */
  private void clusters(Ebml.Element segment) throws IOException {
    MatroskaClusters clusters = new MatroskaClusters(window, segment.end());
    for (MatroskaTrack track : tracks) {
      clusters.frameTicks(track.number(), track.frameNanos() / timestampScale);
    }
    clusters.read(firstCluster);
    if (clusters.isCut()) {
      findings.truncated("its last cluster goes on after the end of the file");
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
      findings.is(MediaKind.VIDEO, "video/" + format);
      findings.video(video.codec(), video.frameRate());
      video.describePicture(findings);
    } else if (audio != null) {
      findings.is(MediaKind.AUDIO, "audio/" + format);
    } else {
      findings.is(MediaKind.UNKNOWN, "video/" + format);
      findings.problem("it has no track of pictures or sound");
    }
    if (audio != null) {
      findings.audio(audio.codec());
    }
    findings.seconds(durationTicks * timestampScale / NANOS);
  }

  private @Nullable MatroskaTrack first(Predicate<MatroskaTrack> which) {
    return tracks.stream().filter(which).findFirst().orElse(null);
  }
}

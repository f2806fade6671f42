package dev.postqued.mediainfo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A track entry (RFC 9559, 5.1.4.1). */
final class MatroskaTrack {

  private static final long NUMBER = 0xD7;
  private static final long TYPE = 0x83;
  private static final long CODEC_ID = 0x86;
  private static final long CODEC_PRIVATE = 0x63A2;
  private static final long CODEC_DELAY = 0x56AA;
  private static final long DEFAULT_DURATION = 0x23E383;
  private static final long VIDEO = 0xE0;
  private static final long PIXEL_WIDTH = 0xB0;
  private static final long PIXEL_HEIGHT = 0xBA;
  private static final long CROP_BOTTOM = 0x54AA;
  private static final long CROP_TOP = 0x54BB;
  private static final long CROP_LEFT = 0x54CC;
  private static final long CROP_RIGHT = 0x54DD;
  private static final long DISPLAY_WIDTH = 0x54B0;
  private static final long DISPLAY_HEIGHT = 0x54BA;
  private static final long DISPLAY_UNIT = 0x54B2;
  private static final long FRAME_RATE = 0x2383E3;
  private static final long PROJECTION = 0x7670;
  private static final long POSE_ROLL = 0x7675;

  private static final int VIDEO_TYPE = 1;
  private static final int AUDIO_TYPE = 2;

  /** Display units (5.1.4.1.28.14): pixels; centimetres, inches and ratios tell the shape only. */
  private static final int PIXELS = 0;

  private static final int UNKNOWN_UNIT = 4;

  /** The codec is named in the private data, by the compression of a BITMAPINFOHEADER. */
  private static final String FOUR_CC_CODEC = "V_MS/VFW/FOURCC";

  private static final String OPUS = "A_OPUS";
  private static final int COMPRESSION = 16;
  private static final double NANOS = 1e9;

  private final BoundedReader reader;
  private long number;
  private long type;
  private @Nullable String codec;
  private @Nullable String compression;
  private long frameNanos;
  private long delayNanos;
  private long timestampScale = 1_000_000;
  private double declaredRate;
  private long width;
  private long height;
  private long croppedWidth;
  private long croppedHeight;
  private long displayWidth;
  private long displayHeight;
  private long displayUnit;
  private double roll;

  MatroskaTrack(BoundedReader reader) {
    this.reader = reader;
  }

  void read(Ebml.Element entry) throws IOException {
    Ebml fields = Ebml.in(reader, entry);
    for (Ebml.Element field = fields.next(); field != null; field = fields.next()) {
      if (field.id() == NUMBER) {
        number = Ebml.number(reader, field);
      } else if (field.id() == TYPE) {
        type = Ebml.number(reader, field);
      } else if (field.id() == CODEC_ID) {
        codec = Ebml.text(reader, field);
      } else if (field.id() == CODEC_PRIVATE && field.length() >= COMPRESSION + 4) {
        compression = reader.text(field.body() + COMPRESSION, 4);
      } else if (field.id() == DEFAULT_DURATION) {
        frameNanos = Ebml.number(reader, field);
      } else if (field.id() == CODEC_DELAY) {
        delayNanos = Ebml.number(reader, field);
      } else if (field.id() == VIDEO) {
        video(field);
      }
    }
  }

  private void video(Ebml.Element video) throws IOException {
    Ebml fields = Ebml.in(reader, video);
    for (Ebml.Element field = fields.next(); field != null; field = fields.next()) {
      long id = field.id();
      if (id == FRAME_RATE) {
        declaredRate = Ebml.decimal(reader, field);
      } else if (id == PROJECTION) {
        projection(field);
      } else {
        size(id, Ebml.number(reader, field));
      }
    }
  }

  private void size(long id, long value) {
    if (id == PIXEL_WIDTH) {
      width = value;
    } else if (id == PIXEL_HEIGHT) {
      height = value;
    } else if (id == DISPLAY_WIDTH) {
      displayWidth = value;
    } else if (id == DISPLAY_HEIGHT) {
      displayHeight = value;
    } else if (id == DISPLAY_UNIT) {
      displayUnit = value;
    } else if (id == CROP_LEFT || id == CROP_RIGHT) {
      croppedWidth += value;
    } else if (id == CROP_TOP || id == CROP_BOTTOM) {
      croppedHeight += value;
    }
  }

  private void projection(Ebml.Element projection) throws IOException {
    Ebml fields = Ebml.in(reader, projection);
    for (Ebml.Element field = fields.next(); field != null; field = fields.next()) {
      if (field.id() == POSE_ROLL) {
        roll = Ebml.decimal(reader, field);
      }
    }
  }

  long number() {
    return number;
  }

  boolean isVideo() {
    return type == VIDEO_TYPE;
  }

  boolean isAudio() {
    return type == AUDIO_TYPE;
  }

  /** The codec, if the track names one. */
  @Nullable String codec() {
    if (codec == null) {
      return null;
    }
    return codec.equals(FOUR_CC_CODEC) && compression != null
        ? Codecs.fourCc(compression)
        : Codecs.matroska(codec);
  }

  /** Sets how many nanoseconds a tick of the segment has. */
  void timestampScale(long nanos) {
    timestampScale = nanos;
  }

  /** A duration in ticks of the segment. */
  double ticks(double nanos) {
    return nanos / timestampScale;
  }

  /** How much earlier than its blocks say a track is played, in ticks of the segment. */
  double delayTicks() {
    return ticks((double) delayNanos);
  }

  /**
   * How long a frame lasts, in ticks of the segment; 0 if that is not known.
   *
   * @param at where the frame starts
   * @param end where its block ends
   * @param laced whether the block holds several frames, and their lengths before the first one
   */
  double frameTicks(long at, long end, boolean laced) throws IOException {
    if (frameNanos > 0) {
      return ticks((double) frameNanos);
    }
    if (laced || !OPUS.equals(codec) || end - at < 2) {
      return 0;
    }
    return ticks(OpusPacket.nanos(reader.u8(at), reader.u8(at + 1)));
  }

  /** Frames a second; 0 if it is not said. */
  double frameRate() {
    return frameNanos > 0 ? NANOS / frameNanos : declaredRate;
  }

  /** Reports the size and the rotation of the picture: the roll counts counter-clockwise. */
  void describePicture(MediaInfoBuilder builder) {
    double shownWidth = Math.max(1, width - croppedWidth);
    double shownHeight = Math.max(1, height - croppedHeight);
    if (displayWidth > 0 && displayHeight > 0 && displayUnit != UNKNOWN_UNIT) {
      shownWidth =
          displayUnit == PIXELS ? displayWidth : shownHeight * displayWidth / displayHeight;
      shownHeight = displayUnit == PIXELS ? displayHeight : shownHeight;
    } else if (displayUnit == PIXELS) {
      // One of them alone stands beside the other's default, which is the stored size.
      shownWidth = displayWidth > 0 ? displayWidth : shownWidth;
      shownHeight = displayHeight > 0 ? displayHeight : shownHeight;
    }
    builder.size(width, height, shownWidth, shownHeight);
    builder.rotation(Rotation.by(-roll));
  }
}

package dev.postqued.mediainfo;

import static dev.postqued.mediainfo.Bytes.box;
import static dev.postqued.mediainfo.Bytes.full;
import static dev.postqued.mediainfo.Bytes.join;
import static dev.postqued.mediainfo.Bytes.text;
import static dev.postqued.mediainfo.Bytes.u16;
import static dev.postqued.mediainfo.Bytes.u32;
import static dev.postqued.mediainfo.Bytes.zeros;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

  private static byte[] exif(int orientation) {
    return join(
        text("MM"), u16(42), u32(8), u16(1), u16(0x0112, 3), u32(1), u16(orientation, 0), u32(0));
  }

  /** Puts Exif data behind the first marker of a picture. */
  private static byte[] jpegWith(byte[] app1) {
    byte[] jpeg = Samples.bytes("still.jpg");
    return join(
        Arrays.copyOf(jpeg, 2),
        u16(0xFFE1, app1.length + 2L),
        app1,
        Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, false",
    "2, 0, true",
    "3, 180, false",
    "4, 180, true",
    "5, 270, true",
    "6, 90, false",
    "7, 90, true",
    "8, 270, false",
    "0, 0, false",
    "9, 0, false"
  })
  void exifHasTheRotationOfAJpeg(int orientation, int clockwise, boolean mirrored) {
    MediaInfo info = Probe.read(jpegWith(join(text("Exif\0\0"), exif(orientation))));

    assertThat(info.rotation()).isEqualTo(clockwise);
    assertThat(info.displayed())
        .contains(clockwise % 180 == 0 ? new Dimensions(64, 48) : new Dimensions(48, 64));
    assertThat(info.problems().isEmpty()).isEqualTo(!mirrored);
  }

  @Test
  void exifHasTheRotationOfAPng() {
    byte[] png = Samples.bytes("still.png");
    byte[] exif = exif(8);
    byte[] chunk = join(u32(exif.length), text("eXIf"), exif, zeros(4));

    MediaInfo info =
        Probe.read(join(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length)));

    assertThat(info.rotation()).isEqualTo(270);
    assertThat(info.displayed()).contains(new Dimensions(48, 64));
  }

  @Test
  void ofTwoOrientationsOneIsApplied() {
    byte[] png = Samples.bytes("still.png");
    byte[] chunk = join(u32(exif(8).length), text("eXIf"), exif(8), zeros(4));
    byte[] rest = Arrays.copyOfRange(png, 33, png.length);

    MediaInfo info = Probe.read(join(Arrays.copyOf(png, 33), chunk, chunk, rest));

    assertThat(info.displayed()).contains(new Dimensions(48, 64));
  }

  @Test
  void exifHasTheRotationOfAWebp() {
    byte[] exif = exif(6);
    byte[] vp8x = join(text("VP8X"), le(10), new byte[] {8, 0, 0, 0, 99, 0, 0, 49, 0, 0});
    byte[] body = join(text("WEBP"), vp8x, text("EXIF"), le(exif.length), exif);

    MediaInfo info = Probe.read(join(text("RIFF"), le(body.length), body));

    assertThat(info.coded()).contains(new Dimensions(100, 50));
    assertThat(info.displayed()).contains(new Dimensions(50, 100));
    assertThat(info.truncated()).isFalse();
  }

  private static byte[] le(int value) {
    return u32(Integer.reverseBytes(value) & 0xFFFFFFFFL);
  }

  @Test
  void exifThatIsDamagedIsAProblemOnly() {
    MediaInfo info = Probe.read(jpegWith(join(text("Exif\0\0"), text("XX no such order"))));

    assertThat(info.coded()).contains(new Dimensions(64, 48));
    assertThat(info.problems()).containsExactly("its Exif data cannot be read");
  }

  /** Each of thousands of tags names all of the data: read as they ask, they would take gigabytes. */
  @Test
  void exifWhoseTagsShareTheirDataTakesNoMemory() {
    int tags = 5000;
    byte[][] directory = new byte[tags][];
    for (int i = 0; i < tags; i++) {
      directory[i] = join(u16(0x9000 + i, 7), u32(60_000, 8));
    }
    byte[] bomb = join(text("MM"), u16(42), u32(8), u16(tags), join(directory), u32(0));

    MediaInfo info = Probe.read(jpegWith(join(text("Exif\0\0"), bomb)));

    assertThat(info.coded()).contains(new Dimensions(64, 48));
  }

  @Test
  void dataAfterAJpegIsNotATruncation() {
    byte[] film = new byte[200_000];
    new Random(1).nextBytes(film);

    assertThat(Probe.read(join(Samples.bytes("still.jpg"), film)).truncated()).isFalse();
    assertThat(Probe.read(join(Samples.bytes("still.jpg"), zeros(100))).truncated()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "still.jpg",
        "still.png",
        "lossy.webp",
        "animated.webp",
        "animated.gif",
        "still.bmp",
        "still.heic",
        "still.avif"
      })
  void aPictureWithATrailerIsWhole(String name) {
    byte[] picture = Samples.bytes(name);
    byte[] noise = new byte[3000];
    new Random(3).nextBytes(noise);
    for (byte[] trailer :
        new byte[][] {
          zeros(1),
          zeros(20),
          zeros(100_000),
          text("\n"),
          text("TAG"),
          text("x".repeat(50_000)),
          noise
        }) {
      MediaInfo info = Probe.read(join(picture, trailer));

      assertThat(info.truncated()).as("%s and %d bytes", name, trailer.length).isFalse();
      assertThat(info.problems()).hasSizeLessThanOrEqualTo(1);
      assertThat(info.displayed()).isEqualTo(Probe.read(picture).displayed());
    }
  }

  /** Blocks of an animation: of each image the control, the descriptor, and pieces of noise. */
  private static byte[] animation(int images) {
    byte[][] blocks = new byte[images][];
    Random random = new Random(5);
    for (int i = 0; i < images; i++) {
      byte[] piece = new byte[255];
      random.nextBytes(piece);
      byte[][] pieces = new byte[40][];
      Arrays.fill(pieces, join(new byte[] {-1}, piece));
      blocks[i] =
          join(
              new byte[] {0x21, (byte) 0xF9, 4, 0, 5, 0, 0, 0, 0x2C},
              zeros(9),
              new byte[] {8},
              join(pieces),
              zeros(1));
    }
    return join(text("GIF89a"), new byte[] {64, 0, 48, 0, 0, 0, 0}, join(blocks));
  }

  @Test
  void ofALongAnimationTheEndIsSearched() {
    byte[] animation = animation(400);
    byte[] noise = new byte[3000];
    new Random(3).nextBytes(noise);

    assertThat(Probe.read(join(animation, text(";"), noise)).truncated()).isFalse();
    assertThat(Probe.read(join(animation, text(";"), text("x".repeat(50_000)))).truncated())
        .isFalse();
    assertThat(Probe.read(animation).truncated()).isTrue();
    assertThat(Probe.read(Arrays.copyOf(animation, animation.length - 777)).truncated()).isTrue();
  }

  /** A picture of some length, coded bytes being noise with a zero after each FF. */
  private static byte[] scan(int length) {
    byte[] coded = new byte[length];
    new Random(9).nextBytes(coded);
    for (int i = 0; i < length - 1; i++) {
      coded[i + 1] = coded[i] == -1 ? 0 : coded[i + 1];
    }
    coded[length - 1] = 1;
    byte[] jpeg = Samples.bytes("still.jpg");
    return join(Arrays.copyOf(jpeg, jpeg.length - 10), coded);
  }

  @ParameterizedTest
  @ValueSource(ints = {20_000, 900_000, 5_000_000})
  void aLongJpegEndsWithItsMarkerWhateverFollows(int length) {
    byte[] picture = join(scan(length), new byte[] {(byte) 0xFF, (byte) 0xD9});

    assertThat(Probe.read(picture).problems()).isEmpty();
    assertThat(Probe.read(join(picture, zeros(100_000))).truncated()).isFalse();
    assertThat(Probe.read(join(picture, text("x".repeat(100_000)))).truncated()).isFalse();
    assertThat(Probe.read(scan(length)).truncated()).isTrue();
    assertThat(Probe.read(Arrays.copyOf(picture, length / 2)).truncated()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "still.jpg",
        "still.png",
        "lossy.webp",
        "lossless.webp",
        "animated.webp",
        "animated.gif",
        "still.bmp",
        "still.heic",
        "still.avif"
      })
  void aPictureCutAnywhereIsTruncated(String name) {
    byte[] bytes = Samples.bytes(name);
    for (int length = 60; length < bytes.length; length += 7) {
      assertThat(Probe.read(Arrays.copyOf(bytes, length)).truncated())
          .as("%s cut to %d of %d", name, length, bytes.length)
          .isTrue();
    }
  }

  @Test
  void aLargePngIsNotReadFromChunkToChunk() throws IOException {
    byte[] png = Samples.bytes("still.png");
    byte[] chunk = join(u32(8192), text("IDAT"), zeros(8196));
    byte[][] chunks = new byte[1000][];
    Arrays.fill(chunks, chunk);
    CountingChannel channel =
        new CountingChannel(
            new BytesChannel(
                join(
                    Arrays.copyOf(png, 33),
                    join(chunks),
                    Arrays.copyOfRange(png, 33, png.length))));

    MediaInfo info = Probe.read(channel);

    assertThat(info.truncated()).isFalse();
    assertThat(channel.bytes()).isLessThan(10_000);
  }

  @Test
  void aChunkMayNotSayHowMuchIsAllocated() {
    byte[] png = Arrays.copyOf(Samples.bytes("still.png"), 33);

    MediaInfo info = Probe.read(join(png, u32(0x7FFFFFFF), text("eXIf"), zeros(20)));

    assertThat(info.coded()).contains(new Dimensions(64, 48));
    assertThat(info.truncated()).isTrue();
  }

  @Test
  void thePrimaryPictureOfAHeifIsRotatedCounterClockwise() {
    byte[] properties =
        box(
            "ipco",
            full("ispe", 0, 0, u32(16, 16)),
            full("ispe", 0, 0, u32(64, 48)),
            box("irot", new byte[] {1}));
    byte[] associations =
        full(
            "ipma",
            0,
            0,
            u32(2),
            join(u16(1), new byte[] {1, 1}),
            join(u16(2), new byte[] {2, 2, (byte) 0x83}));
    byte[] meta =
        full("meta", 0, 0, full("pitm", 0, 0, u16(2)), box("iprp", properties, associations));

    MediaInfo info = Probe.read(join(Films.ftyp("mif1"), meta));

    assertThat(info.kind()).isEqualTo(MediaKind.IMAGE);
    assertThat(info.contentType()).isEqualTo("image/heif");
    assertThat(info.coded()).contains(new Dimensions(64, 48));
    assertThat(info.rotation()).isEqualTo(270);
    assertThat(info.displayed()).contains(new Dimensions(48, 64));
  }

  private static MediaInfo avifWith(byte[]... properties) {
    byte[][] all = new byte[properties.length + 1][];
    byte[] numbers = new byte[all.length];
    all[0] = full("ispe", 0, 0, u32(64, 48));
    for (int i = 0; i < all.length; i++) {
      numbers[i] = (byte) (i + 1);
    }
    System.arraycopy(properties, 0, all, 1, properties.length);
    byte[] associations =
        full("ipma", 0, 0, u32(1), u16(1), new byte[] {(byte) all.length}, numbers);
    byte[] meta =
        full("meta", 0, 0, full("pitm", 0, 0, u16(1)), box("iprp", box("ipco", all), associations));
    return Probe.read(join(Films.ftyp("avif"), meta, box("mdat", zeros(9))));
  }

  private static byte[] property(String type, int value) {
    return box(type, new byte[] {(byte) value});
  }

  /** ISO/IEC 23008-12, 6.5.12: axis 0 is orientation 4 of Exif, axis 1 is orientation 2. */
  @ParameterizedTest
  @CsvSource({"0, 180, 48x64", "1, 0, 48x64"})
  void aMirroredPictureIsThatOfExif(int axis, int clockwise, String turned) {
    MediaInfo info = avifWith(property("imir", axis));

    assertThat(info.rotation()).isEqualTo(clockwise);
    assertThat(info.problems()).containsExactly("it is shown mirrored");
    assertThat(avifWith(property("irot", 1), property("imir", axis)).displayed().orElseThrow())
        .hasToString(turned);
  }

  /** Orientation 5 of Exif is mirrored and then turned by 270 degrees; 7 by 90. */
  @Test
  void aPictureIsMirroredAndTurnedInTheOrderOfItsProperties() {
    assertThat(avifWith(property("imir", 1), property("irot", 1)).rotation()).isEqualTo(270);
    assertThat(avifWith(property("irot", 1), property("imir", 1)).rotation()).isEqualTo(90);
    assertThat(avifWith(property("imir", 0), property("irot", 1)).rotation()).isEqualTo(90);
    assertThat(avifWith(property("imir", 1), property("imir", 1)).problems()).isEmpty();
  }

  @Test
  void aCroppedPictureIsShownAsItsCleanAperture() {
    byte[] clap = box("clap", u32(100, 2, 90, 3, 0, 1, 0, 1));

    MediaInfo info = avifWith(clap, property("irot", 1));

    assertThat(info.coded()).contains(new Dimensions(64, 48));
    assertThat(info.displayed()).contains(new Dimensions(30, 50));
  }

  @Test
  void aBmpMayStartAtItsTop() {
    byte[] bmp = Samples.bytes("still.bmp").clone();
    // -24 instead of 24.
    bmp[22] = (byte) 0xE8;
    bmp[23] = (byte) 0xFF;
    bmp[24] = (byte) 0xFF;
    bmp[25] = (byte) 0xFF;

    assertThat(Probe.read(bmp).coded()).contains(new Dimensions(32, 24));
  }

  @ParameterizedTest
  @CsvSource({"II*\0, image/tiff, IMAGE", "8BPS, image/vnd.adobe.photoshop, IMAGE"})
  void someMoreAreRecognised(String start, String type, MediaKind kind) {
    MediaInfo info = Probe.read(join(text(start), zeros(100)));

    assertThat(info.contentType()).isEqualTo(type);
    assertThat(info.kind()).isEqualTo(kind);
    assertThat(info.coded()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"BMW is a maker of cars, and this is text.", "CIAO", "PK", "\u00ff\u00feT\0"})
  void textIsNotTakenForAPicture(String text) {
    assertThat(Probe.read(text(text)).kind()).isEqualTo(MediaKind.UNKNOWN);
  }
}

package dev.postqued.mediainfo;

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

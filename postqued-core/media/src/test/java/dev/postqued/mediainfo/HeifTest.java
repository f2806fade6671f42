package dev.postqued.mediainfo;

import static dev.postqued.mediainfo.Bytes.box;
import static dev.postqued.mediainfo.Bytes.full;
import static dev.postqued.mediainfo.Bytes.join;
import static dev.postqued.mediainfo.Bytes.u16;
import static dev.postqued.mediainfo.Bytes.u32;
import static dev.postqued.mediainfo.Bytes.zeros;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeifTest {

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
}

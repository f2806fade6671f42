package dev.postqued.mediainfo;

import static dev.postqued.mediainfo.Bytes.join;
import static dev.postqued.mediainfo.Bytes.text;
import static dev.postqued.mediainfo.Bytes.zeros;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTrailersTest {

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
}

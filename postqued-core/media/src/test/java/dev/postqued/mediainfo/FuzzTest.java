package dev.postqued.mediainfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damages the samples in many ways: whatever they become, there is an answer within the measure. */
class FuzzTest {

  private static final int FEW = 2000;
  private static final int MANY = Integer.getInteger("postqued.fuzz", 500_000);
  private static final long SEED = Long.getLong("postqued.seed", 20_261_122L);
  private static final int[] TELLING_SIZES = {
    0, 1, 2, 7, 8, 9, 15, 16, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, -1, -8
  };

  @Test
  void noDamageBreaksTheProbe() {
    probe(FEW);
  }

  @Test
  @Tag("proof")
  void noDamageOfHalfAMillionFilesBreaksTheProbe() {
    probe(MANY);
  }

  private static void probe(int files) {
    List<byte[]> samples =
        Samples.all().stream()
            .map(Samples.Sample::bytes)
            .filter(bytes -> bytes.length > 16)
            .toList();
    for (int i = 0; i < files; i++) {
      Random random = new Random(SEED + i);
      byte[] file = damaged(samples.get(i % samples.size()), random);
      try {
        check(file);
      } catch (Throwable e) {
        throw new AssertionError("file " + i + " with -Dpostqued.seed=" + SEED, e);
      }
    }
  }

  private static void check(byte[] file) throws IOException {
    CountingChannel channel = new CountingChannel(new BytesChannel(file));

    MediaInfo info = Probe.read(channel);

    assertThat(channel.bytes()).isLessThanOrEqualTo(BoundedReader.BUDGET);
    // Small files: a reader that went round in circles would show here.
    assertThat(channel.reads()).isLessThan(500);
    assertThat(info.rotation()).isIn(0, 90, 180, 270);
    assertThat(info.problems()).hasSizeLessThanOrEqualTo(16);
    assertThat(info.duration().map(duration -> duration.toMillis()).orElse(1L)).isPositive();
  }

  private static byte[] damaged(byte[] sample, Random random) {
    byte[] file = sample.clone();
    int times = 1 + random.nextInt(8);
    for (int i = 0; i < times && file.length > 16; i++) {
      file =
          switch (random.nextInt(6)) {
            case 0, 1 -> flip(file, random);
            case 2, 3 -> resize(file, random);
            case 4 -> Arrays.copyOf(file, 16 + random.nextInt(file.length - 16));
            default -> insert(file, random);
          };
    }
    return file;
  }

  /** Most of what matters lies at either end. */
  private static int place(byte[] file, Random random) {
    int bound = random.nextBoolean() ? Math.min(file.length, 800) : file.length;
    int at = random.nextInt(bound);
    return random.nextInt(3) == 0 ? file.length - 1 - at : at;
  }

  private static byte[] flip(byte[] file, Random random) {
    int at = place(file, random);
    file[at] =
        (byte) (random.nextBoolean() ? random.nextInt() : file[at] ^ (1 << random.nextInt(8)));
    return file;
  }

  /** Writes a number where a size may stand. */
  private static byte[] resize(byte[] file, Random random) {
    int size =
        random.nextInt(4) == 0
            ? random.nextInt()
            : TELLING_SIZES[random.nextInt(TELLING_SIZES.length)];
    int at = Math.min(place(file, random), file.length - 4);
    ByteBuffer.wrap(file).putInt(random.nextBoolean() ? at & ~3 : at, size);
    return file;
  }

  private static byte[] insert(byte[] file, Random random) {
    int at = place(file, random);
    byte[] more = new byte[1 + random.nextInt(200)];
    if (random.nextBoolean()) {
      random.nextBytes(more);
    } else {
      int from = random.nextInt(file.length);
      System.arraycopy(file, from, more, 0, Math.min(more.length, file.length - from));
    }
    return Bytes.join(Arrays.copyOf(file, at), more, Arrays.copyOfRange(file, at, file.length));
  }
}

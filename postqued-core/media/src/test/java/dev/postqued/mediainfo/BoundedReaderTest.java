package dev.postqued.mediainfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.junit.jupiter.api.Test;

class BoundedReaderTest {

  @Test
  void noMoreThanTheBudgetIsRead() throws IOException {
    CountingChannel channel = new CountingChannel(new BytesChannel(new byte[1 << 20]));
    BoundedReader reader = new BoundedReader(channel);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                reader.bytes(500_000L * (i & 1), 512);
              }
            })
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("2097152");
    assertThat(channel.bytes()).isLessThanOrEqualTo(BoundedReader.BUDGET);
  }

  @Test
  void whatWasJustReadIsNotReadAgain() throws IOException {
    CountingChannel channel = new CountingChannel(new BytesChannel(new byte[1000]));
    BoundedReader reader = new BoundedReader(channel);

    for (int i = 0; i < 1000; i++) {
      reader.u8(i);
    }

    assertThat(channel.bytes()).isEqualTo(1000);
    assertThat(channel.reads()).isEqualTo(1);
  }

  @Test
  void numbersAreReadInBothOrders() throws IOException {
    BoundedReader reader = new BoundedReader(new BytesChannel(new byte[] {1, 2, 3, (byte) 0xF4}));

    assertThat(reader.u32(0)).isEqualTo(0x010203F4L);
    assertThat(reader.littleEndian(0, 4)).isEqualTo(0xF4030201L);
    assertThat(reader.i32(0)).isEqualTo(0x010203F4);
    assertThat(reader.u16(2)).isEqualTo(0x03F4);
  }

  @Test
  void placesOutsideTheFileAreUnreadable() throws IOException {
    BoundedReader reader = new BoundedReader(new BytesChannel(new byte[10]));

    for (long at : new long[] {-1, 8, 10, Long.MAX_VALUE, Long.MIN_VALUE}) {
      assertThatThrownBy(() -> reader.u32(at)).isInstanceOf(UnreadableException.class);
    }
    assertThatThrownBy(() -> reader.bytes(0, -1)).isInstanceOf(UnreadableException.class);
    assertThatThrownBy(() -> reader.bytes(0, Integer.MAX_VALUE))
        .isInstanceOf(UnreadableException.class);
    assertThat(reader.has(8, "ftyp")).isFalse();
  }

  @Test
  void aFileThatShrinksWhileItIsReadIsUnreadable() throws IOException {
    BoundedReader reader = new BoundedReader(withRead(1000, target -> -1));

    assertThatThrownBy(() -> reader.u8(0)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void readingStopsWhenTheChannelReturnsNothing() throws IOException {
    BoundedReader reader = new BoundedReader(withRead(1000, target -> 0));

    assertThatThrownBy(() -> reader.u8(0)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void aBrokenDiskIsNotTakenForABrokenFile() {
    SeekableByteChannel broken =
        withRead(
            1000,
            target -> {
              throw new IOException("I/O error");
            });

    assertThatThrownBy(() -> Probe.read(broken))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("I/O error");
  }

  private interface Read {
    int into(ByteBuffer target) throws IOException;
  }

  private static SeekableByteChannel withRead(int size, Read read) {
    return new CountingChannel(new BytesChannel(new byte[size])) {
      @Override
      public int read(ByteBuffer target) throws IOException {
        return read.into(target);
      }
    };
  }
}

package dev.postqued.testkit;

/**
 * A fault while the storage receives the bytes of an upload, that is with
 * {@link Operation#PUT_OBJECT}.
 */
public sealed interface UploadFault extends Fault {
  /**
   * Resets the connection once {@code bytes} bytes of an upload were taken; nothing is stored.
   *
   * @param bytes how many bytes of the body are taken before
   * @return the fault
   */
  static UploadFault resetAfter(long bytes) {
    return new Cut(Cut.How.RESET, bytes);
  }

  /**
   * Closes the connection in an orderly way once {@code bytes} bytes of an upload were taken;
   * nothing is stored.
   *
   * @param bytes how many bytes of the body are taken before
   * @return the fault
   */
  static UploadFault closedAfter(long bytes) {
    return new Cut(Cut.How.CLOSE, bytes);
  }

  /**
   * Takes {@code bytes} bytes of an upload, then no more, and keeps the connection open.
   *
   * @param bytes how many bytes of the body are taken before
   * @return the fault
   */
  static UploadFault stalledAfter(long bytes) {
    return new Cut(Cut.How.STALL, bytes);
  }

  /**
   * Takes the bytes of an upload no faster than {@code bytesPerSecond} of real time.
   *
   * @param bytesPerSecond bytes taken per second of real time
   * @return the fault
   */
  static UploadFault slow(long bytesPerSecond) {
    return new Slow(bytesPerSecond);
  }

  /**
   * An upload that ends early.
   *
   * @param how how it ends
   * @param bytes how many bytes of the body are taken before
   */
  record Cut(How how, long bytes) implements UploadFault {
    /**
     * Makes a cut.
     *
     * @param how how it ends
     * @param bytes not negative
     * @throws IllegalArgumentException if {@code bytes} is negative
     */
    public Cut {
      if (bytes < 0) {
        throw new IllegalArgumentException("bytes must not be negative, was " + bytes);
      }
    }

    /** How an upload ends early. */
    public enum How {
      /** With a reset. */
      RESET,
      /** With an orderly close. */
      CLOSE,
      /** Not at all: nothing more is read. */
      STALL
    }
  }

  /**
   * A slow upload.
   *
   * @param bytesPerSecond bytes taken per second of real time
   */
  record Slow(long bytesPerSecond) implements UploadFault {
    /**
     * Makes a slow upload.
     *
     * @param bytesPerSecond positive
     * @throws IllegalArgumentException if {@code bytesPerSecond} is not positive
     */
    public Slow {
      if (bytesPerSecond <= 0) {
        throw new IllegalArgumentException(
            "bytesPerSecond must be positive, was " + bytesPerSecond);
      }
    }
  }
}

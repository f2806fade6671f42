package dev.postqued.uploads;

/**
 * The progress of an upload: what was handed over to the network, which keeps some of it for a while.
 * On a slow link the bytes may be all handed over long before the last one arrives.
 *
 * @param filename the name of the file that is sent
 * @param sentBytes the bytes handed over so far; never less than before, unless {@code attempt} has
 *     increased
 * @param totalBytes the bytes to send
 * @param attempt 1 when the bytes are first sent, and one more each time they are sent again from
 *     the start
 */
public record UploadProgress(String filename, long sentBytes, long totalBytes, int attempt) {

  /** Returns the part that was handed over, from 0.0 to 1.0, which does not mean that it arrived. */
  public double fraction() {
    return totalBytes == 0 ? 1.0 : (double) sentBytes / totalBytes;
  }
}

package dev.postqued.uploads;

/**
 * The progress of an upload.
 *
 * @param filename the name of the file that is sent
 * @param sentBytes the bytes sent so far; never less than before, unless {@code attempt} has
 *     increased
 * @param totalBytes the bytes to send
 * @param attempt 1 when the bytes are first sent, and one more each time they are sent again from
 *     the start
 */
public record UploadProgress(String filename, long sentBytes, long totalBytes, int attempt) {

  /** Returns the sent part, from 0.0 to 1.0. */
  public double fraction() {
    return totalBytes == 0 ? 1.0 : (double) sentBytes / totalBytes;
  }
}

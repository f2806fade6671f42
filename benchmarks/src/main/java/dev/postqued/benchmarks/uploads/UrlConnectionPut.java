package dev.postqued.benchmarks.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.file.Files;

final class UrlConnectionPut implements PeerMain.Put {

  private static final int BUFFER_BYTES = 64 << 10;

  @Override
  public int put(Plan.Item item) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) item.url().toURL().openConnection();
    connection.setRequestMethod("PUT");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "video/mp4");
    connection.setFixedLengthStreamingMode(Files.size(item.file()));
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(item.file());
        OutputStream out = connection.getOutputStream()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(buffer, 0, count);
      }
    }
    int status = connection.getResponseCode();
    connection.getInputStream().close();
    return status;
  }
}

package dev.postqued.proofs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request on its way to the sandbox, and its answer on the way back. */
public final class Exchange {

  private final Relay relay;
  private final Socket client;
  private final String head;
  private final Object operation;
  private byte[] body = {};
  private byte[] answer = {};
  private boolean taken;

  private Exchange(Relay relay, Socket client, String head) {
    this.relay = relay;
    this.client = client;
    this.head = head;
    this.operation = relay.operation(head.lines().findFirst().orElse(""));
  }

  /** Reads the head of a request; null if the client went away without one. */
  static @Nullable Exchange begun(Relay relay, Socket client) throws IOException {
    InputStream in = client.getInputStream();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int end = 0; end < 4; ) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      head.write(next);
      end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : 0;
    }
    return new Exchange(relay, client, head.toString(ISO_8859_1));
  }

  /** Returns what is asked for. */
  public Object operation() {
    return operation;
  }

  /** Returns whether this is asked for. */
  public boolean is(Object wanted) {
    return operation.equals(wanted);
  }

  /** Returns the path of the request. */
  public String path() {
    return head.split(" ", 3)[1];
  }

  /** Returns the body of a request that was taken. */
  public String text() {
    return new String(body, UTF_8);
  }

  /** Takes the whole request from the client. */
  public Exchange take() throws IOException {
    if (!taken) {
      taken = true;
      body = client.getInputStream().readNBytes(length());
      relay.took(this);
    }
    return this;
  }

  /** Passes the request on and waits for the answer, which the client does not get yet. */
  public Exchange forward() throws IOException {
    take();
    try (Socket upstream = relay.connect(operation)) {
      upstream.getOutputStream().write(headForUpstream());
      upstream.getOutputStream().write(body);
      answer = upstream.getInputStream().readAllBytes();
    }
    return this;
  }

  /** Passes half of the request on, and no more. */
  public void forwardHalf() throws IOException {
    byte[] half = client.getInputStream().readNBytes(length() / 2);
    try (Socket upstream = relay.connect(operation)) {
      upstream.getOutputStream().write(headForUpstream());
      upstream.getOutputStream().write(half);
    }
  }

  /** Gives the client its answer. */
  public void answer() throws IOException {
    client.getOutputStream().write(answerForClient());
  }

  /** Gives the client half of its answer and closes. */
  public void answerHalf() throws IOException {
    byte[] whole = answerForClient();
    int headEnd = headEnd(whole);
    int kept = headEnd == whole.length ? whole.length / 2 : headEnd + (whole.length - headEnd) / 2;
    client.getOutputStream().write(Arrays.copyOf(whole, kept));
  }

  /** Leaves the client waiting until it goes away. */
  public Exchange stall() throws IOException {
    try {
      while (client.getInputStream().read() >= 0) {
        // What it still says is not heard.
      }
    } catch (SocketException e) {
      // It went away without a word.
    }
    return this;
  }

  /** Ends the connection with a reset. */
  public void reset() {
    reset(client);
  }

  static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  private int length() {
    return Integer.parseInt(header("Content-Length", "0"));
  }

  /** Returns a header of the request. */
  public String header(String name, String otherwise) {
    Matcher matcher =
        Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\\r?$").matcher(head);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  private byte[] headForUpstream() {
    return closing(relay.forwarded(operation, withoutConnection(head))).getBytes(ISO_8859_1);
  }

  private byte[] answerForClient() throws IOException {
    int headEnd = headEnd(answer);
    if (headEnd == 0) {
      throw new IOException("the sandbox broke the connection");
    }
    String answerHead = withoutConnection(new String(answer, 0, headEnd, ISO_8859_1));
    byte[] came = Arrays.copyOfRange(answer, headEnd, answer.length);
    byte[] goes = relay.answered(operation, came);
    if (goes != came) {
      answerHead =
          answerHead.replaceFirst("(?im)^Content-Length:.*$", "Content-Length: " + goes.length);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(closing(answerHead).getBytes(ISO_8859_1));
    whole.writeBytes(goes);
    return whole.toByteArray();
  }

  private static String withoutConnection(String text) {
    return text.replaceAll("(?im)^(Connection|Keep-Alive):.*\\r\\n", "");
  }

  private static String closing(String text) {
    return text.substring(0, text.length() - 2) + "Connection: close\r\n\r\n";
  }

  private static int headEnd(byte[] message) {
    int end = new String(message, ISO_8859_1).indexOf("\r\n\r\n");
    return end < 0 ? 0 : end + 4;
  }
}

package dev.postqued.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.postqued.testkit.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request on its way to the sandbox, and its answer on the way back. */
final class Exchange {

  private static final Pattern PRESIGNED = Pattern.compile("http://([^/\":]+):(\\d+)/");

  private final Relay relay;
  private final Socket client;
  private final String head;
  private final Operation operation;
  private byte[] body;
  private byte[] answer;

  private Exchange(Relay relay, Socket client, String head) {
    this.relay = relay;
    this.client = client;
    this.head = head;
    this.operation = operationOf(head);
  }

  /** Reads the head of a request; null if the client went away without one. */
  static Exchange begun(Relay relay, Socket client) throws IOException {
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

  private static Operation operationOf(String head) {
    String line = head.lines().findFirst().orElse("");
    if (line.startsWith("PUT ")) {
      return Operation.PUT_OBJECT;
    }
    if (line.startsWith("DELETE ")) {
      return Operation.DELETE_CONTENT;
    }
    return switch (line.replaceAll("^(\\w+ [^ ?]*).*$", "$1")) {
      case "POST /v1/content/upload", "POST /v2/content/upload" -> Operation.START_UPLOAD;
      case "POST /v1/content/upload/complete", "POST /v2/content/upload/complete" ->
          Operation.COMPLETE_UPLOAD;
      case "POST /v1/content/upload-image" -> Operation.UPLOAD_IMAGE;
      case "GET /v1/platform-accounts", "GET /v2/integrations" -> Operation.LIST_ACCOUNTS;
      case "POST /v1/content/publish", "POST /v2/publish" -> Operation.CREATE_PUBLICATION;
      case "GET /v2/mcp/context" -> Operation.GET_CONTEXT;
      default -> Operation.GET_PUBLICATION;
    };
  }

  Operation operation() {
    return operation;
  }

  /** Takes the whole request from the client. */
  Exchange take() throws IOException {
    if (body == null) {
      body = client.getInputStream().readNBytes(length());
      if (operation == Operation.CREATE_PUBLICATION) {
        relay.record(header("Idempotency-Key", ""), new String(body, UTF_8));
      }
    }
    return this;
  }

  /** Passes the request on and waits for the answer, which the client does not get yet. */
  Exchange forward() throws IOException {
    take();
    try (Socket upstream = relay.connect(operation)) {
      upstream.getOutputStream().write(headForUpstream());
      upstream.getOutputStream().write(body);
      answer = upstream.getInputStream().readAllBytes();
    }
    return this;
  }

  /** Passes half of the request on, and no more. */
  void forwardHalf() throws IOException {
    byte[] half = client.getInputStream().readNBytes(length() / 2);
    try (Socket upstream = relay.connect(operation)) {
      upstream.getOutputStream().write(headForUpstream());
      upstream.getOutputStream().write(half);
    }
  }

  /** Gives the client its answer. */
  void answer() throws IOException {
    client.getOutputStream().write(answerForClient());
  }

  /** Gives the client half of its answer and closes. */
  void answerHalf() throws IOException {
    byte[] whole = answerForClient();
    int headEnd = headEnd(whole);
    int kept = headEnd == whole.length ? whole.length / 2 : headEnd + (whole.length - headEnd) / 2;
    client.getOutputStream().write(Arrays.copyOf(whole, kept));
  }

  /** Leaves the client waiting until it goes away. */
  Exchange stall() throws IOException {
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
  void reset() {
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

  private String header(String name, String otherwise) {
    Matcher matcher =
        Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\\r?$").matcher(head);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  private byte[] headForUpstream() {
    String forwarded = withoutConnection(head);
    if (operation == Operation.PUT_OBJECT) {
      forwarded =
          forwarded.replaceFirst("(?im)^Host:.*$", "Host: 127.0.0.1:" + relay.storagePort());
    }
    return closing(forwarded).getBytes(ISO_8859_1);
  }

  private byte[] answerForClient() throws IOException {
    int headEnd = headEnd(answer);
    if (headEnd == 0) {
      throw new IOException("the sandbox broke the connection");
    }
    String answerHead = withoutConnection(new String(answer, 0, headEnd, ISO_8859_1));
    byte[] answerBody = Arrays.copyOfRange(answer, headEnd, answer.length);
    if (operation == Operation.START_UPLOAD) {
      Matcher presigned = PRESIGNED.matcher(new String(answerBody, UTF_8));
      if (presigned.find()) {
        relay.storageIsAt(Integer.parseInt(presigned.group(2)));
        answerBody = presigned.replaceFirst(relay.baseUrl() + "/").getBytes(UTF_8);
        answerHead =
            answerHead.replaceFirst(
                "(?im)^Content-Length:.*$", "Content-Length: " + answerBody.length);
      }
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(closing(answerHead).getBytes(ISO_8859_1));
    whole.writeBytes(answerBody);
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

package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class LargeUploadTest {
  @Test
  void manyMegabytesPassThroughTheGate(Sandbox sandbox) throws Exception {
    TestClient client = new TestClient(sandbox);
    byte[] bytes = new byte[40 << 20];
    for (int i = 0; i < bytes.length; i += 1_000) {
      bytes[i] = (byte) (i / 1_000);
    }
    JsonNode session = client.startUpload(bytes.length);
    TestClient.expect(200, client.put(session, bytes));
    StoredContent content = sandbox.content(session.at("/contentId").textValue()).orElseThrow();
    assertThat(content.size()).isEqualTo(bytes.length);
    assertThat(Files.readAllBytes(content.file())).isEqualTo(bytes);
  }

  @Test
  void aRefusalArrivesAlthoughTheBodyWasSent(Sandbox sandbox) {
    TestClient client = new TestClient(sandbox);
    byte[] bytes = new byte[4 << 20];
    JsonNode session = client.startUpload(bytes.length);
    TestClient.expect(400, client.put(session, bytes, "Authorization", "Bearer x"));
  }
}

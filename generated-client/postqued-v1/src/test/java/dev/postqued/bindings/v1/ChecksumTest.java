package dev.postqued.bindings.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ChecksumTest {

  @Test
  void checksumIsThatOfTheDocument() throws IOException, NoSuchAlgorithmException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Contract.FILE));
    assertThat(Contract.FILE.resolveSibling("openapi.json.sha256"))
        .hasContent(HexFormat.of().formatHex(hash) + "  openapi.json\n");
  }
}

package dev.postqued.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Subject.Resolver.class)
final class ChecksumTest {

  @Test
  void checksumIsThatOfTheDocument(Subject subject) throws IOException, NoSuchAlgorithmException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(subject.file()));
    assertThat(subject.file().resolveSibling("openapi.json.sha256"))
        .hasContent(HexFormat.of().formatHex(hash) + "  openapi.json\n");
  }
}

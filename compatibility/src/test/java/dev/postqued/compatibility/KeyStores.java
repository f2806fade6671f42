package dev.postqued.compatibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keys of a server on this machine, made for one run. */
final class KeyStores {

  private KeyStores() {}

  static Path create(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("localhost.p12");
    Path output = folder.resolve("keytool.log");
    Files.deleteIfExists(file);
    ProcessBuilder keytool =
        new ProcessBuilder(
            Jdk.tool("keytool"),
            "-genkeypair",
            "-alias",
            "localhost",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            TlsRelay.PASSWORD,
            "-keystore",
            file.toString());
    int exit = Jdk.run(keytool.redirectErrorStream(true).redirectOutput(output.toFile()));
    if (exit != 0) {
      throw new IllegalStateException(
          "keytool ended with " + exit + ": " + Files.readString(output));
    }
    return file;
  }
}

package dev.postqued.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** Keeps what a program prints. */
final class Output {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  final PrintStream stream = new PrintStream(bytes, true, UTF_8);

  String text() {
    return bytes.toString(UTF_8);
  }

  List<String> lines() {
    return text().lines().toList();
  }

  /**
   * What two runs have in common: ids differ, and which states on the way are seen depends on how busy
   * the machine is.
   */
  static String comparable(String text) {
    return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
        .replaceAll(" +tiktok: (queued|processing)\\R", "");
  }
}

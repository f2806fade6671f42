package dev.postqued.benchmarks;

import dev.postqued.benchmarks.measure.ClassPath;
import dev.postqued.benchmarks.measure.Peer;
import dev.postqued.benchmarks.measure.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What each peer adds to the class path of a program. */
final class Sizes {

  private static final double MB = 1e6;

  private Sizes() {}

  static void run(ClassPath classPath, PrintStream out) throws IOException {
    Table table = new Table("Contestant", "jars", "MB", "x JDK");
    double first = bytes(classPath.jarsOf(Peer.JDK));
    for (Peer peer : List.of(Peer.JDK, Peer.POSTQUED, Peer.OKHTTP, Peer.STOCK)) {
      List<Path> jars = classPath.jarsOf(peer);
      table.row(
          peer.title(),
          Integer.toString(jars.size()),
          Table.number(bytes(jars) / MB, 2),
          Table.number(bytes(jars) / first, 2));
    }
    out.printf("%nJars that are added:%n%n%s%nThose of PostQued for Java:%n%n", table);
    Table ours = new Table("Jar", "kB");
    for (Path jar : classPath.jarsOf(Peer.POSTQUED)) {
      ours.row(String.valueOf(jar.getFileName()), Table.number(Files.size(jar) / 1000.0, 0));
    }
    out.print(ours);
  }

  private static double bytes(List<Path> jars) throws IOException {
    double bytes = 0;
    for (Path jar : jars) {
      bytes += Files.size(jar);
    }
    return bytes;
  }
}

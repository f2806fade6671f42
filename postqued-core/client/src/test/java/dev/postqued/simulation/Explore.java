package dev.postqued.simulation;

import dev.postqued.simulator.*;
import java.util.*;

public final class Explore {
  public static void main(String[] args) throws Exception {
    ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT")).setLevel(ch.qos.logback.classic.Level.OFF);
    long from = Long.parseLong(args[0]);
    long n = Long.parseLong(args[1]);
    String only = args.length > 2 ? args[2] : null;
    Coverage coverage = new Coverage();
    Map<String, Long> first = new TreeMap<>();
    Map<String, Integer> count = new TreeMap<>();
    Map<String, Run> runs = new TreeMap<>();
    long passages = 0;
    long t0 = System.nanoTime();
    PostQuedScenario scenario = new PostQuedScenario();
    try (Hands hands = new Hands()) {
      for (long s = from; s < from + n; s++) {
        Run r;
        try { r = Run.of(s, Set.of(), hands, scenario); } catch (RuntimeException e) { System.out.println("seed " + s); e.printStackTrace(System.out); break; }
        passages += r.passages();
        coverage.add(r.coverage());
        Set<String> rules = new TreeSet<>();
        r.violations().forEach(v -> rules.add(v.rule()));
        for (String rule : rules) { count.merge(rule, 1, Integer::sum); if (first.putIfAbsent(rule, s) == null) runs.put(rule, r); }
      }
      long ms = (System.nanoTime() - t0) / 1_000_000;
      System.out.printf("%d worlds in %d ms, %.2f ms per world, %d passages per world%n", n, ms, ms / (double) n, passages / n);
      System.out.println(coverage.table());
      count.forEach((r, c) -> System.out.println(r + ": " + c + " worlds, first " + first.get(r)));
      for (var e : runs.entrySet()) {
        if (only != null && !e.getKey().equals(only)) continue;
        Violation v = e.getValue().violations().stream().filter(x -> x.rule().equals(e.getKey())).findFirst().get();
        Run shorter = new Shortener(hands, scenario).shorten(new Run(e.getValue().seed(), List.of(v), e.getValue().events(), e.getValue().happened(), 0, 0, new Coverage()));
        Violation sv = shorter.violations().stream().filter(x -> x.rule().equals(e.getKey())).findFirst().get();
        System.out.println("\n=== " + e.getKey() + " seed " + e.getValue().seed() + "\n" + sv + "\n" + Story.of(shorter.events(), sv.key()));
      }
    }
  }
}

package dev.postqued.simulation;

import dev.postqued.simulator.*;
import java.util.*;

public final class Explore {
  static String kind(Violation v, Run r) {
    if (v.rule().equals("once")) {
      boolean dispatch = r.events().stream().anyMatch(x -> x instanceof Event.Published p && p.key().equals(v.key()) && p.dispatchAt() > 0);
      boolean gateway = r.events().stream().anyMatch(x -> x instanceof Event.Told t && v.key().equals(t.key()) && t.claim() == Claim.REFUSED);
      String two = "";
      List<Event.Published> ps = r.events().stream().filter(x -> x instanceof Event.Published p && p.key().equals(v.key())).map(x -> (Event.Published) x).toList();
      String x2 = ps.get(ps.size() - 1).exchange();
      Event.Sent s2 = (Event.Sent) r.events().stream().filter(x -> x instanceof Event.Sent s && s.exchange().equals(x2)).findFirst().get();
      int i = r.events().indexOf(s2);
      Event.Asked a = null; for (int j = 0; j < i; j++) if (r.events().get(j) instanceof Event.Asked q && q.client().equals(s2.client())) a = q;
      Event.Sent prev = null; for (int j = 0; j < i; j++) if (r.events().get(j) instanceof Event.Sent q && q.key().equals(s2.key())) prev = q;
      if (a != null && prev != null && r.events().indexOf(prev) > r.events().indexOf(a)) two = " samecall";
      boolean clock = r.events().stream().anyMatch(x -> x instanceof Event.Fault f && f.fault().equals("CLOCK"));
      return "once +" + (dispatch ? " dispatch" : "") + (gateway ? " refused" : "") + two + (clock ? " clock" : "");
    }
    if (v.rule().equals("kept") || v.rule().equals("true id")) {
      return v.rule() + " +" + (v.words().contains("told  ") || v.words().contains("told ,") || v.words().contains("''") || v.words().contains("' '")  ? " blank" : "");
    }
    if (v.rule().equals("needless complaint")) return v.rule() + " +" + (v.words().contains("opened") ? " open" : " write");
    return v.rule();
  }

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
        for (Violation v : r.violations()) rules.add(kind(v, r));
        for (String rule : rules) { count.merge(rule, 1, Integer::sum); if (first.putIfAbsent(rule, s) == null) runs.put(rule, r); }
      }
      long ms = (System.nanoTime() - t0) / 1_000_000;
      System.out.printf("%d worlds in %d ms, %.2f ms per world, %d passages per world%n", n, ms, ms / (double) n, passages / n);
      System.out.println(coverage.table());
      count.forEach((r, c) -> System.out.println(r + ": " + c + " worlds, first " + first.get(r)));
      for (var e : runs.entrySet()) {
        if (only != null && !e.getKey().startsWith(only)) continue;
        Violation v = e.getValue().violations().stream().filter(x -> x.rule().equals(e.getKey().split(" \\+")[0])).findFirst().get();
        Run shorter = new Shortener(hands, scenario).shorten(e.getValue(), v.rule());
        Violation sv = shorter.violations().stream().filter(x -> x.rule().equals(e.getKey().split(" \\+")[0])).findFirst().get();
        System.out.println("\n=== " + e.getKey() + " seed " + e.getValue().seed() + "\n" + sv + "\n" + Story.of(shorter.events(), sv.key()));
      }
    }
  }
}

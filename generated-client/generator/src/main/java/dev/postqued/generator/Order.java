package dev.postqued.generator;

import dev.postqued.generator.Signatures.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The order that programs rely on: that of the baseline beside the document, and what was recorded since
 * in {@code order.tsv}. What is new comes last.
 */
final class Order {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  private final Signatures baseline;
  private final Map<String, List<String>> recorded;

  private Order(Signatures baseline, Map<String, List<String>> recorded) {
    this.baseline = baseline;
    this.recorded = recorded;
  }

  /** A document without a baseline, or that is its own, is in the order that the generator gives it. */
  static Order none() {
    return new Order(new Signatures(Map.of(), Map.of()), Map.of());
  }

  static Order beside(@Nullable String document) {
    try {
      Path file = Path.of(document == null ? "" : document);
      Path baseline = file.resolveSibling("baseline.json");
      Path orders = file.resolveSibling("order.tsv");
      if (!Files.exists(file) || !Files.exists(baseline)) {
        return none();
      }
      boolean same = Files.mismatch(file, baseline) < 0;
      return same && !Files.exists(orders)
          ? none()
          : new Order(signatures(baseline), recorded(orders));
    } catch (InvalidPathException e) {
      // An address, which has nothing beside it.
      return none();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The generator keeps settings for each thread, and forgets them when it is done. */
  private static Signatures signatures(Path baseline) {
    CompletableFuture<Signatures> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(Signatures.of(baseline, false));
              } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
              }
            },
            "baseline");
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    return result.join();
  }

  private static Map<String, List<String>> recorded(Path file) throws IOException {
    Map<String, List<String>> recorded = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> cells = Arrays.asList(line.split("\t"));
          recorded.put(cells.get(0), cells.subList(1, cells.size()));
        }
      }
    }
    return recorded;
  }

  /** The names that members had in the baseline, by what they mean. */
  Map<String, String> names(String owner) {
    Map<String, String> names = new LinkedHashMap<>();
    baseline.lists().getOrDefault(owner, List.of()).forEach(m -> names.put(m.meaning(), m.name()));
    return names;
  }

  /**
   * Sorts the members of a list.
   *
   * @param route the path of the operation, or an empty text
   * @param meaning what a member means
   */
  <T> void sort(String owner, String route, List<T> members, Function<T, String> meaning) {
    List<String> kept = new ArrayList<>(recorded.getOrDefault(owner, List.of()));
    for (Member member : baseline.lists().getOrDefault(owner, List.of())) {
      if (!kept.contains(member.meaning())) {
        kept.add(member.meaning());
      }
    }
    if (kept.isEmpty()) {
      return;
    }
    List<String> now = members.stream().map(meaning).toList();
    Map<String, Integer> places = places(kept, now, baseline.routes().get(owner), route);
    members.sort(
        Comparator.comparing(m -> places.getOrDefault(meaning.apply(m), Integer.MAX_VALUE)));
  }

  private static Map<String, Integer> places(
      List<String> kept, List<String> now, @Nullable String before, String route) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<String> gone = new ArrayList<>(kept);
    for (String meaning : now) {
      if (gone.remove(meaning)) {
        places.put(meaning, kept.indexOf(meaning));
      }
    }
    moved(kept, now, gone, places);
    renamed(kept, inOrder(gone, before), inOrder(rest(now, places), route), places);
    return places;
  }

  private static List<String> rest(List<String> now, Map<String, Integer> places) {
    return now.stream().filter(meaning -> !places.containsKey(meaning)).toList();
  }

  /** A parameter that is in the header now instead of the query is still the same argument. */
  private static void moved(
      List<String> kept, List<String> now, List<String> gone, Map<String, Integer> places) {
    for (String meaning : rest(now, places)) {
      for (String old : List.copyOf(gone)) {
        if (last(old).equals(last(meaning)) && gone.remove(old)) {
          places.putIfAbsent(meaning, kept.indexOf(old));
          break;
        }
      }
    }
  }

  private static String last(String meaning) {
    return meaning.substring(meaning.indexOf(' ') + 1);
  }

  /** A parameter of the path that has another name is known by its place in the path. */
  private static void renamed(
      List<String> kept, List<String> gone, List<String> come, Map<String, Integer> places) {
    if (gone.size() == come.size()) {
      for (int i = 0; i < gone.size(); i++) {
        places.put(come.get(i), kept.indexOf(gone.get(i)));
      }
    }
  }

  /** The parameters of a path, as the path has them. */
  private static List<String> inOrder(List<String> meanings, @Nullable String route) {
    List<String> names =
        VARIABLE.matcher(route == null ? "" : route).results().map(Order::name).toList();
    return names.stream().filter(meanings::contains).toList();
  }

  private static String name(MatchResult variable) {
    return "path " + variable.group(1);
  }
}

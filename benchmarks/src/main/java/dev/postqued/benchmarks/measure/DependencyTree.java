package dev.postqued.benchmarks.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who brings what along, as {@code mvn dependency:tree -Dverbose} prints it. */
public final class DependencyTree {

  private static final int INDENT = 3;
  private static final Pattern LINE =
      Pattern.compile("([| +\\\\-]*)\\(?([^:\\s]+):([^:\\s]+):jar:([^:\\s]+).*");

  private final Map<String, String> files = new HashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();

  private DependencyTree() {}

  /** Reads the lines. A dependency that is left out as a duplicate has its own in another place. */
  public static DependencyTree parse(List<String> lines) {
    DependencyTree tree = new DependencyTree();
    List<String> path = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("lines: '" + line + "' names no jar");
      }
      int depth = matcher.group(1).length() / INDENT;
      String name = matcher.group(2) + ":" + matcher.group(3);
      tree.files.put(name, matcher.group(3) + "-" + matcher.group(4) + ".jar");
      while (path.size() > depth) {
        path.remove(path.size() - 1);
      }
      if (depth > 0) {
        tree.children.computeIfAbsent(path.get(depth - 1), parent -> new ArrayList<>()).add(name);
      }
      path.add(name);
    }
    return tree;
  }

  /**
   * The jar of a dependency, without those it needs.
   *
   * @param name {@code group:artifact}
   */
  public String jarOf(String name) {
    String file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("name: " + name + " is not in the tree");
    }
    return file;
  }

  /**
   * The jars that some dependencies need, themselves included.
   *
   * @param roots {@code group:artifact} each
   */
  public List<String> jarsOf(List<String> roots) {
    Map<String, String> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      String name = open.removeFirst();
      if (found.put(name, jarOf(name)) == null) {
        open.addAll(children.getOrDefault(name, List.of()));
      }
    }
    return List.copyOf(found.values());
  }
}

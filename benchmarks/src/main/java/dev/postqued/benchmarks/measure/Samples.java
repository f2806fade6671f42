package dev.postqued.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/** One figure of one contestant, a value per round. */
public final class Samples {

  private final List<Double> values = new ArrayList<>();

  /** Adds the value of the next round. */
  public void add(double value) {
    values.add(value);
  }

  /** The value that half of the rounds stayed below. */
  public double median() {
    return quantile(values, 0.5);
  }

  /** The value that a quarter of the rounds stayed below: closer to an idle machine than the median. */
  public double p25() {
    return quantile(values, 0.25);
  }

  /**
   * The median of the ratios round by round: what slows down a whole round, slows down both.
   *
   * @throws IllegalArgumentException if the other has another number of rounds
   */
  public double ratioTo(Samples other) {
    if (values.size() != other.values.size()) {
      throw new IllegalArgumentException(
          "other: has " + other.values.size() + " rounds, this has " + values.size());
    }
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      ratios.add(values.get(i) / other.values.get(i));
    }
    return quantile(ratios, 0.5);
  }

  /** Both for a table, with so many digits behind the point. */
  public String medianAndP25(int digits) {
    return Table.number(median(), digits) + " (" + Table.number(p25(), digits) + ")";
  }

  /** The ratio for a table. */
  public String timesMoreThan(Samples other) {
    return Table.number(ratioTo(other), 2);
  }

  private static double quantile(List<Double> values, double part) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = values.stream().sorted().toList();
    double place = part * (sorted.size() - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }
}

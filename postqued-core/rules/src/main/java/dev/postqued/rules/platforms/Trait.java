package dev.postqued.rules.platforms;

import dev.postqued.mediainfo.Dimensions;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.rules.CheckedMedium;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a medium is or has, and how that is said of it. What is unknown has no trait.
 *
 * @param test whether a medium has it
 * @param said what is said of such a medium after its name
 */
public record Trait(Predicate<CheckedMedium> test, Function<CheckedMedium, String> said) {

  public static final Trait ANY =
      new Trait(m -> true, m -> "is " + (m.isVideo() ? "a video" : "an image"));

  public static Trait bytes(long above, long upTo) {
    return new Trait(
        m -> m.size().orElse(0) > above && m.size().orElse(0) <= upTo,
        m -> String.format(Locale.ROOT, "has %,d bytes", m.size().orElse(0)));
  }

  public static Trait bytes(long above) {
    return bytes(above, Long.MAX_VALUE);
  }

  public static Trait fewerBytes(long least) {
    return new Trait(m -> m.size().orElse(least) < least, bytes(0).said);
  }

  private static Trait duration(Predicate<Duration> broken) {
    return new Trait(
        m -> m.duration().filter(broken).isPresent(),
        m -> "lasts " + m.duration().map(Trait::seconds).orElseThrow());
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%d.%03d s", duration.toSeconds(), duration.toMillisPart());
  }

  public static Trait shorter(Duration least) {
    return duration(d -> d.compareTo(least) < 0);
  }

  public static Trait longer(Duration above, Duration upTo) {
    return duration(d -> d.compareTo(above) > 0 && d.compareTo(upTo) <= 0);
  }

  public static Trait longer(Duration above) {
    return duration(d -> d.compareTo(above) > 0);
  }

  /** Rates are rounded, so that 23.976 and 59.94 are what they are called. */
  public static Trait framesOutside(long least, long most) {
    return new Trait(
        m -> m.frameRate().isPresent() && (frames(m) < least || frames(m) > most),
        m -> "has %d frames a second".formatted(frames(m)));
  }

  private static long frames(CheckedMedium medium) {
    return Math.round(medium.frameRate().orElse(0));
  }

  public static Trait typeOtherThan(String... types) {
    return type(type -> !Set.of(types).contains(type));
  }

  public static Trait type(Predicate<String> broken) {
    return new Trait(m -> m.type().filter(broken).isPresent(), m -> "is " + m.type().orElseThrow());
  }

  public static Trait codecOtherThan(String... codecs) {
    return new Trait(
        m -> m.videoCodec().filter(codec -> !Set.of(codecs).contains(codec)).isPresent(),
        m -> "has the codec " + m.videoCodec().orElseThrow());
  }

  public static Trait soundOtherThan(String codec) {
    return new Trait(
        m -> sound(m).filter(found -> !found.equals(codec)).isPresent(),
        m -> "has sound of the codec " + sound(m).orElseThrow());
  }

  private static Optional<String> sound(CheckedMedium medium) {
    return medium.info().flatMap(MediaInfo::audioCodec);
  }

  public static Trait size(Predicate<Dimensions> broken) {
    return new Trait(
        m -> m.displayed().filter(broken).isPresent(), m -> "is " + m.displayed().orElseThrow());
  }

  /** Ratios of width to height; what is within a hundredth of a bound keeps it. */
  public static Trait ratioOutside(double least, double most) {
    return size(
        s -> {
          double ratio = (double) s.width() / s.height();
          return ratio < least * 0.99 || ratio > most * 1.01;
        });
  }

  public static Trait wider(int most) {
    return size(s -> s.width() > most);
  }

  public static Trait pixels(long above) {
    return size(s -> (long) s.width() * s.height() > above);
  }

  public static Trait faster(long bitsPerSecond) {
    return new Trait(
        m -> bitRate(m) > bitsPerSecond,
        m -> String.format(Locale.ROOT, "has %,.0f bits a second", bitRate(m)));
  }

  private static double bitRate(CheckedMedium medium) {
    double seconds = medium.duration().map(Duration::toMillis).orElse(0L) / 1000.0;
    return seconds > 0 ? medium.size().orElse(0) * 8 / seconds : 0;
  }

  public Trait and(Trait also) {
    return new Trait(test.and(also.test), said);
  }
}

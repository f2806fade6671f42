package dev.postqued.platforms;

import static dev.postqued.platforms.Checked.captioned;
import static dev.postqued.platforms.Checked.post;

import dev.postqued.publishing.PlatformOptions;
import dev.postqued.rules.Severity;
import java.util.stream.Stream;

/** The last post that keeps a rule, and the first that breaks it, with what must be said of it. */
record Boundary(String code, Severity severity, Case good, Case bad, String said) {

  static Stream<Boundary> all() {
    return Stream.of(
            InstagramBoundaries.all(),
            MetaBoundaries.all(),
            VideoSiteBoundaries.all(),
            LinkBoundaries.all(),
            OpenNetworkBoundaries.all())
        .flatMap(all -> all);
  }

  static Boundary error(String code, Case good, Case bad, String said) {
    return new Boundary(code, Severity.ERROR, good, bad, said);
  }

  static Boundary warning(String code, Case good, Case bad, String said) {
    return new Boundary(code, Severity.WARNING, good, bad, said);
  }

  static Boundary error(
      String code, PlatformOptions options, Checked good, Checked bad, String said) {
    return error(code, post(options, good), post(options, bad), said);
  }

  static Boundary warning(
      String code, PlatformOptions options, Checked good, Checked bad, String said) {
    return warning(code, post(options, good), post(options, bad), said);
  }

  /** A limit of the caption in a unit, of which a text of one character has so many. */
  static Boundary caption(
      String code,
      Severity severity,
      PlatformOptions options,
      Checked[] media,
      String character,
      int most,
      String said) {
    return new Boundary(
        code,
        severity,
        captioned(character.repeat(most), options, media),
        captioned(character.repeat(most + 1), options, media),
        said);
  }

  @Override
  public String toString() {
    return code + " " + said;
  }
}

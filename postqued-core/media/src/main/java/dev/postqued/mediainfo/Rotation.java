package dev.postqued.mediainfo;

/**
 * The rotation of a stored picture before it is shown.
 *
 * @param clockwise 0, 90, 180 or 270 degrees
 * @param mirrored whether left and right are swapped as well
 * @param askew whether the file asks for an angle between those
 */
record Rotation(int clockwise, boolean mirrored, boolean askew) {

  static final Rotation NONE = new Rotation(0, false, false);

  boolean isSideways() {
    return clockwise % 180 != 0;
  }

  /** Any angle, clockwise. */
  static Rotation by(double degrees) {
    if (!Double.isFinite(degrees)) {
      return NONE;
    }
    double quarters = degrees / 90;
    long nearest = Math.round(quarters);
    return new Rotation(
        (int) Math.floorMod(nearest, 4L) * 90, false, Math.abs(quarters - nearest) > 0.01);
  }

  /**
   * The upper left part of a matrix that maps a stored point (x, y), y downwards, to the shown
   * point (ax + cy, bx + dy).
   */
  static Rotation of(double a, double b, double c, double d) {
    if (a * d - b * c == 0) {
      return NONE;
    }
    Rotation rotation = by(Math.toDegrees(Math.atan2(b, a)));
    return new Rotation(rotation.clockwise, a * d - b * c < 0, rotation.askew);
  }

  /** The orientation of Exif 2.32, 4.6.4 A: 1 to 8; 2, 4, 5 and 7 are mirrored. */
  static Rotation ofExif(int orientation) {
    return switch (orientation) {
      case 2 -> new Rotation(0, true, false);
      case 3 -> new Rotation(180, false, false);
      case 4 -> new Rotation(180, true, false);
      case 5 -> new Rotation(270, true, false);
      case 6 -> new Rotation(90, false, false);
      case 7 -> new Rotation(90, true, false);
      case 8 -> new Rotation(270, false, false);
      default -> NONE;
    };
  }
}

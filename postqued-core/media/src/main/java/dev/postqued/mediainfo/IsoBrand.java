package dev.postqued.mediainfo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kind of file according to its file type box (ISO/IEC 14496-12, 4.3). */
final class IsoBrand {

  private static final int MAX_BRANDS = 32;

  /** ISO/IEC 23008-12, 10: pictures coded with HEVC. The brand hevc is a sequence of them. */
  private static final Set<String> HEIC =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");

  /** AV1 Image File Format, 8: pictures and sequences of pictures coded with AV1. */
  private static final Set<String> AVIF = Set.of("avif", "avis", "avio");

  /** ISO/IEC 23008-12, 10: pictures and sequences of pictures of any coding. */
  private static final Set<String> HEIF = Set.of("mif1", "mif2", "msf1");

  private final List<String> brands;

  private IsoBrand(List<String> brands) {
    this.brands = brands;
  }

  /** QuickTime files of before 2001 have no such box. */
  static IsoBrand none() {
    return new IsoBrand(List.of("qt  "));
  }

  static IsoBrand read(BoundedReader reader, IsoBox box) throws IOException {
    List<String> brands = new ArrayList<>();
    brands.add(reader.text(box.body(), 4));
    // The minor version stands between the major brand and the compatible ones.
    for (long at = box.body() + 8; at <= box.end() - 4 && brands.size() < MAX_BRANDS; at += 4) {
      brands.add(reader.text(at, 4));
    }
    return new IsoBrand(brands);
  }

  private String major() {
    return brands.get(0);
  }

  /** The type of a picture, or null if this is a file of sound and moving pictures. */
  @Nullable String pictureType() {
    if (AVIF.contains(major())) {
      return "image/avif";
    }
    if (HEIC.contains(major())) {
      return "image/heic";
    }
    if (major().equals("crx ")) {
      // Canon's raw photographs look like a film of one frame.
      return "image/x-canon-cr3";
    }
    if (!HEIF.contains(major())) {
      return null;
    }
    if (brands.stream().anyMatch(AVIF::contains)) {
      return "image/avif";
    }
    return brands.stream().anyMatch(HEIC::contains) ? "image/heic" : "image/heif";
  }

  /** The type of a file whose tracks are not known. */
  String undecidedType() {
    return isAudioBrand() ? "audio/mp4" : filmType();
  }

  /** The type of a file with moving pictures. */
  String filmType() {
    if (major().equals("qt  ")) {
      return "video/quicktime";
    }
    if (major().startsWith("3g2")) {
      return "video/3gpp2";
    }
    // 3gp5, 3ge6, 3gr6, 3gs6, ...: 3GPP TS 26.244, 5.4.
    return major().startsWith("3g") ? "video/3gpp" : "video/mp4";
  }

  /** The type of a file with sound only. QuickTime has none of its own for that. */
  String audioType() {
    String film = filmType();
    return film.equals("video/quicktime") ? film : film.replace("video/", "audio/");
  }

  private boolean isAudioBrand() {
    return Set.of("M4A ", "M4B ", "M4P ").contains(major());
  }
}

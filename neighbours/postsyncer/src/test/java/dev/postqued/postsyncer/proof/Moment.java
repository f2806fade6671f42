package dev.postqued.postsyncer.proof;

import dev.postqued.postsyncer.posts.Time;
import dev.postqued.proofs.Trouble;
import java.time.ZoneId;
import java.util.Locale;

/** When a post goes out, by each kind of promotion. */
enum Moment {
  SOON,
  AT,
  NOW,
  SLOT;

  Time time() {
    return switch (this) {
      case SOON -> Time.soon();
      case AT -> Time.at(Trouble.NOW.plusSeconds(7_200).atZone(ZoneId.of("Europe/Berlin")));
      case NOW -> Time.now();
      case SLOT -> Time.nextFreeSlot();
    };
  }

  boolean isCommand() {
    return this == NOW || this == SLOT;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

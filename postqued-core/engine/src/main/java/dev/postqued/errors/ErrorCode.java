package dev.postqued.errors;

import java.io.Serializable;

/**
 * An error code of the vendor. The set is open: codes that the service adds are kept as they are.
 *
 * @param value the code on the wire
 */
public record ErrorCode(String value) implements Serializable {

  @Override
  public String toString() {
    return value;
  }
}

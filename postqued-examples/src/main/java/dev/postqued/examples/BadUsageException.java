package dev.postqued.examples;

/** An argument or a variable is not as it should be; the message says so in one line. */
final class BadUsageException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  BadUsageException(String message) {
    super(Printable.of(message));
  }

  /** Says which argument or variable is refused with what words. */
  static BadUsageException of(String name, RuntimeException refusal) {
    return new BadUsageException(name + ": " + refusal.getMessage());
  }
}

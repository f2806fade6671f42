package dev.postqued.engine.internal.storage;

/** What to do about an upload that storage did not accept, and that was not mended. */
enum Advice {
  LATER("Upload the file again later."),
  AGAIN("Upload the file again; if it is refused again, check its type and size."),
  GATEWAY(
      "The response is hardly from storage: look for a proxy or a gateway on the way, and upload the"
          + " file again."),
  SMALLER("The file is too large for storage: send a smaller one."),
  FULL("Storage is full, or a quota of the service is used up: tell the service."),
  CLOCK(
      "The clock of the service differs from that of storage, so that a new address would not help:"
          + " upload the file again later, and tell the service."),
  SIGNATURE(
      "Storage does not accept the signature of the address: look for a proxy that changes addresses or"
          + " headers, or tell the service, which signed it."),
  MISMATCH(
      "What arrived is not what was signed, so that a new address would not help: look for a proxy that"
          + " changes the address or the headers, above all Content-Type; if there is none, tell the"
          + " service, whose content type, headers or clock are not those of its signature."),
  HEADERS(
      "Storage expects other headers than the service told to send: look for a proxy that changes them,"
          + " or tell the service."),
  UNCHANGED(
      "Other bytes arrived than were sent: make sure that nothing writes to the file, look for a proxy"
          + " that changes bytes, and upload it again."),
  EXISTS("Storage has something under this name already: upload the file again."),
  BUCKET("The place that the service chose in storage is not there: tell the service."),
  PROXY(
      "Storage redirects nobody who has a signed address: look for a proxy or a login page on the way.");

  private final String sentence;

  Advice(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String toString() {
    return sentence;
  }
}

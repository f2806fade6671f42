package dev.postqued.engine.internal.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why no secure connection came about, and what to do. The first that fits is the reason. */
enum TlsDefect {
  EXPIRED(
      CertificateExpiredException.class::isInstance,
      "its certificate has expired ({0}); the server has to renew it, unless the clock of this machine is"
          + " wrong"),
  NOT_YET_VALID(
      CertificateNotYetValidException.class::isInstance,
      "its certificate is not valid yet ({0}); check the clock of this machine"),
  OTHER_NAME(
      e ->
          e instanceof SSLPeerUnverifiedException
              || says(e, "No (name|subject alternative).* (matching|found|present)"),
      "its certificate is for another name ({0}); check the address, and look for a proxy on the way"),
  NOT_TRUSTED(
      e -> e instanceof CertPathBuilderException || says(e, "PKIX path building failed"),
      "its certificate is not trusted ({0}); if it is one of your own network, set trustStore(...)"),
  OTHER(
      e -> true,
      "{0}; if its certificate is one of your own network, set trustStore(...); if it asks for one, set"
          + " clientCertificate(...)");

  @SuppressWarnings("ImmutableEnumChecker") // Without a state.
  private final Predicate<Throwable> fits;

  private final String words;

  TlsDefect(Predicate<Throwable> fits, String words) {
    this.fits = fits;
    this.words = words;
  }

  static String words(Exception failure) {
    String said = String.valueOf(failure.getMessage());
    for (TlsDefect defect : values()) {
      for (Throwable e = failure; e != null; e = e.getCause()) {
        if (defect.fits.test(e)) {
          return defect.words.replace("{0}", said);
        }
      }
    }
    return said;
  }

  private static boolean says(Throwable e, String words) {
    return Pattern.compile(words).matcher(String.valueOf(e.getMessage())).find();
  }
}

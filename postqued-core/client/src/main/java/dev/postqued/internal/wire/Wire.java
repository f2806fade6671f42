package dev.postqued.internal.wire;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Platform;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.service.UploadWay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of the API. Each method is one call with its retries and throws the library's
 * exceptions.
 */
public interface Wire {

  /** Lists accounts, of all platforms if none is named. */
  List<Account> accounts(@Nullable Platform platform);

  /** Returns how a medium is uploaded. */
  UploadWay uploadWay(String filename, MediumDescription medium);

  /** Writes a request to publish. */
  byte[] publishRequest(List<String> contentIds, List<Target> targets);

  /** Sends such a request. */
  Publication publish(IdempotencyKey key, byte[] request);

  /** Reads a publication. */
  Publication publication(String id);
}

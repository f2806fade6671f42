package dev.postqued.testkit.internal.storage;

import dev.postqued.testkit.internal.engine.ContentStore;
import dev.postqued.testkit.internal.engine.FaultPlan;
import dev.postqued.testkit.internal.engine.Recorder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** S3Proxy on a private folder, behind a gate of our own. */
public final class S3Storage implements ContentStore, AutoCloseable {
  private static final String BUCKET = "postqued-media";
  private static final String REGION = "auto";

  /** The longest that S3 allows. The sandbox clock ends an URL much earlier. */
  private static final Duration SIGNATURE_VALIDITY = Duration.ofDays(7);

  private static final long MAX_OBJECT_BYTES = 5L << 30;

  private static final int MOST_DELETIONS = 10_000;

  private final Clock realClock;
  private final Grants grants;
  private final Path folder;
  private final FilesystemNio2BlobStore blobs;
  private final S3Proxy proxy;
  private final Gate gate;

  private S3Storage(
      Clock realClock,
      Grants grants,
      Path folder,
      FilesystemNio2BlobStore blobs,
      S3Proxy proxy,
      Gate gate) {
    this.realClock = realClock;
    this.grants = grants;
    this.folder = folder;
    this.blobs = blobs;
    this.proxy = proxy;
    this.gate = gate;
  }

  public static S3Storage start(Clock sandboxClock, FaultPlan faults, Recorder recorder) {
    Path folder = null;
    S3Proxy proxy = null;
    try {
      folder = Files.createTempDirectory("postqued-sandbox-");
      FilesystemNio2BlobStore blobs = new FilesystemNio2BlobStore(folder.toString());
      blobs.createContainer(BUCKET);
      Grants grants = new Grants(sandboxClock);
      proxy = startProxy(blobs, grants);
      Gate gate = Gate.open(proxy.getPort(), grants, sandboxClock, faults, recorder);
      return new S3Storage(Clock.systemUTC(), grants, folder, blobs, proxy, gate);
    } catch (Exception e) {
      stop(proxy);
      if (folder != null) {
        deleteTree(folder, true);
      }
      throw new IllegalStateException("the storage of the sandbox does not start", e);
    }
  }

  @Override
  public URI presignPut(String key, String contentType, long size, Instant end) {
    Grant grant = grants.give(key, end);
    Presigner presigner = new Presigner(grant.accessKey(), grant.secretKey(), REGION);
    URI url = URI.create("http://127.0.0.1:" + gate.port() + "/" + BUCKET + "/" + key);
    Map<String, String> signed =
        size < 0
            ? Map.of("content-type", contentType)
            : Map.of("content-type", contentType, "content-length", Long.toString(size));
    return presigner.presign("PUT", url, signed, realClock.instant(), SIGNATURE_VALIDITY);
  }

  @Override
  public Optional<StoredObject> find(String key) {
    HeadObjectResponse head = blobs.blobMetadataIfPresent(BUCKET, key);
    return Optional.ofNullable(head)
        .map(
            found ->
                new StoredObject(
                    found.contentType(),
                    found.contentLength(),
                    folder.resolve(BUCKET).resolve(key)));
  }

  @Override
  public void put(String key, String contentType, byte[] bytes) {
    PutObjectRequest request =
        PutObjectRequest.builder()
            .bucket(BUCKET)
            .key(key)
            .contentType(contentType)
            .contentLength((long) bytes.length)
            .build();
    blobs.putBlob(request, new ByteArrayInputStream(bytes));
  }

  @Override
  public void clear() {
    grants.clear();
    gate.dropConnections();
    deleteTree(folder.resolve(BUCKET), false);
  }

  @Override
  public void close() {
    gate.close();
    try {
      stop(proxy);
    } finally {
      blobs.close();
      deleteTree(folder, true);
    }
  }

  private static void stop(@Nullable S3Proxy proxy) {
    try {
      if (proxy != null) {
        proxy.stop();
      }
    } catch (Exception e) {
      throw new IllegalStateException("the storage of the sandbox does not stop", e);
    }
  }

  private static S3Proxy startProxy(FilesystemNio2BlobStore blobs, Grants grants) throws Exception {
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(blobs)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "unused", "unused")
            .maxSinglePartObjectSize(MAX_OBJECT_BYTES)
            .build();
    proxy.setBlobStoreLocator((accessKey, bucket, key) -> locate(blobs, grants, accessKey, key));
    proxy.start();
    return proxy;
  }

  private static @Nullable AccessGrant locate(
      FilesystemNio2BlobStore blobs,
      Grants grants,
      @Nullable String accessKey,
      @Nullable String key) {
    Grant grant = accessKey == null ? null : grants.find(accessKey);
    if (grant == null) {
      return null;
    }
    if (grants.hasEnded(grant)) {
      throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED, "Request has expired");
    }
    if (!grant.key().equals(key)) {
      throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
    }
    return new AccessGrant(grant.secretKey(), blobs);
  }

  /** An upload whose connection was just dropped may put down its last file meanwhile. */
  private static void deleteTree(Path root, boolean rootToo) {
    for (int attempt = 1; !delete(root, rootToo, attempt == MOST_DELETIONS); attempt++) {
      Thread.onSpinWait();
    }
  }

  private static boolean delete(Path root, boolean rootToo, boolean last) {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        if (rootToo || !path.equals(root)) {
          Files.deleteIfExists(path);
        }
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      if (last) {
        throw new IllegalStateException("the files of the sandbox cannot be deleted", e);
      }
      return false;
    }
  }
}

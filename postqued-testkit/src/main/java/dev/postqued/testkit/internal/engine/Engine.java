package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.StoredContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API: takes requests in and answers them, with the faults that are due. */
public final class Engine {
  private static final String PUBLISH = "/v1/content/publish";
  private static final Map<String, Operation> OPERATIONS =
      Map.of(
          "POST /v1/content/upload",
          Operation.START_UPLOAD,
          "POST /v1/content/upload/complete",
          Operation.COMPLETE_UPLOAD,
          "POST /v1/content/upload-image",
          Operation.UPLOAD_IMAGE,
          "GET /v1/platform-accounts",
          Operation.LIST_ACCOUNTS,
          "POST " + PUBLISH,
          Operation.CREATE_PUBLICATION);

  private final Settings settings;
  private final FaultPlan faults;
  private final Recorder recorder;
  private final AccountBook accounts = new AccountBook();
  private final Contents contents;
  private final PublicationBook publications;
  private final PublishRequest publishRequest;
  private final V2Api v2;
  private final RateWindows rates;

  public Engine(Settings settings, ContentStore store, FaultPlan faults, Recorder recorder) {
    this.settings = settings;
    this.faults = faults;
    this.recorder = recorder;
    this.contents = new Contents(settings, store);
    this.publications = new PublicationBook(settings, recorder);
    this.publishRequest = PublishRequest.v1(contents, accounts);
    this.v2 = new V2Api(settings, accounts, contents, publications);
    this.rates = new RateWindows(settings.rateWindow(), settings.clock());
  }

  /** Answers a request and records it. */
  public ApiReply handle(ApiRequest request) {
    Operation operation = operationOf(request);
    Fault fault = operation == null ? null : faults.next(operation);
    ApiReply reply =
        FaultyReply.of(
            fault,
            () -> carryOut(operation, request),
            status -> ApiReply.error(status, "This went wrong on purpose"));
    recorder.call(request, operation, reply.status(), fault);
    return reply;
  }

  public AccountBook accounts() {
    return accounts;
  }

  public PublicationBook publications() {
    return publications;
  }

  public Optional<StoredContent> content(String contentId) {
    return contents.find(contentId);
  }

  /** Forgets everything but the settings. */
  public void reset() {
    contents.clear();
    faults.clear();
    accounts.reset();
    publications.clear();
    rates.clear();
    recorder.clear();
  }

  /** Returns what a request asks for, or null if the API has no such operation. */
  public static @Nullable Operation operationOf(ApiRequest request) {
    if (request.method().equals("GET") && request.path().startsWith(PUBLISH + "/")) {
      return Operation.GET_PUBLICATION;
    }
    if (V2Api.isFor(request)) {
      return V2Route.of(request).map(V2Route::operation).orElse(null);
    }
    return OPERATIONS.get(request.method() + " " + request.path());
  }

  private ApiReply carryOut(@Nullable Operation operation, ApiRequest request) {
    try {
      authenticate(request);
      if (operation == null && V2Api.isFor(request)) {
        throw ApiException.notModelled(
            "The sandbox does not model " + request.method() + " " + request.path());
      }
      if (operation == null) {
        throw ApiException.notFound("There is no " + request.method() + " " + request.path());
      }
      rates.take(operation);
      return V2Api.isFor(request) ? v2.answer(operation, request) : dispatch(operation, request);
    } catch (ApiException e) {
      return e.reply();
    }
  }

  private ApiReply dispatch(Operation operation, ApiRequest request) {
    return switch (operation) {
      case START_UPLOAD -> contents.startUpload(request);
      case COMPLETE_UPLOAD -> contents.completeUpload(request);
      case UPLOAD_IMAGE -> contents.uploadImage(request);
      case LIST_ACCOUNTS -> accounts.list(request.query().get("platform"));
      case CREATE_PUBLICATION ->
          publications.create(request, publishRequest, settings.answerForm());
      case GET_PUBLICATION ->
          publications.get(request.path().substring(PUBLISH.length() + 1), settings.answerForm());
      default -> throw new IllegalArgumentException("version 1 has no " + operation);
    };
  }

  private void authenticate(ApiRequest request) {
    String given = request.headers().getOrDefault("Authorization", "");
    byte[] expected = ("Bearer " + settings.apiKey()).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
      throw ApiException.unauthorized("The API key is missing or not valid");
    }
  }
}

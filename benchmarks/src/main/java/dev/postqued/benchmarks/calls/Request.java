package dev.postqued.benchmarks.calls;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.postqued.bindings.v1.model.CreatePublicationRequest;
import dev.postqued.bindings.v1.model.Intent;
import dev.postqued.bindings.v1.model.Platform;
import dev.postqued.bindings.v1.model.TargetRequest;
import java.util.List;

/** What every caller sends, and how those without a client of the API read and write it. */
final class Request {

  static final String CONTENT = "550e8400-e29b-41d4-a716-446655440000";
  static final String ACCOUNT = "660e8400-e29b-41d4-a716-446655440001";
  static final String CAPTION = "Filmed this morning #sunrise";

  private Request() {}

  /** A new one each time, as a program would have it. */
  static CreatePublicationRequest body() {
    return CreatePublicationRequest.builder()
        .contentIds(List.of(CONTENT))
        .targets(
            List.of(
                TargetRequest.builder()
                    .platform(Platform.TIKTOK)
                    .accountId(ACCOUNT)
                    .intent(Intent.PUBLISH)
                    .caption(CAPTION)
                    .build()))
        .build();
  }

  static ObjectMapper mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }
}

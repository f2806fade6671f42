package dev.postqued.contract;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import feign.Feign;
import java.io.IOException;
import java.io.InputStream;

/** Feign for bindings without the client. What stands between the two comments is the sample of the README. */
public final class Recipe implements AutoCloseable {

  private final Feign.Builder feign;

  /** Feign that sends the key with each request. */
  public Recipe(String apiKey) {
    // README begins
    JsonMapper json =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    Feign.Builder feign =
        Feign.builder()
            .encoder((body, type, request) -> request.body(json.valueToTree(body).toString()))
            .decoder(
                (answer, type) -> {
                  try (InputStream body = answer.body().asInputStream()) {
                    return json.readValue(body, json.constructType(type));
                  }
                })
            .requestInterceptor(request -> request.header("Authorization", "Bearer " + apiKey));
    // README ends
    this.feign = feign;
  }

  /** Makes the interfaces of an API. */
  public Feign.Builder feign() {
    return feign;
  }

  @Override
  public void close() throws IOException {
  }
}

package dev.postqued.contract;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import feign.Feign;
import feign.Retryer;
import feign.Util;
import feign.codec.EncodeException;
import feign.hc5.ApacheHttp5Client;
import java.io.IOException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** Feign for bindings without the client. What stands between the two comments is the sample in {@code docs/bindings.md}. */
public final class Recipe implements AutoCloseable {

  private final CloseableHttpClient http;
  private final Feign.Builder feign;

  /** Feign that sends the key with each request. */
  public Recipe(String apiKey) {
    // README begins
    CloseableHttpClient http =
        HttpClients.custom().disableAutomaticRetries().disableRedirectHandling().build();
    JsonMapper json =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    Feign.Builder feign =
        Feign.builder()
            .client(new ApacheHttp5Client(http))
            .retryer(Retryer.NEVER_RETRY)
            .requestInterceptor(request -> request.header("Authorization", "Bearer " + apiKey))
            .encoder(
                (body, type, request) -> {
                  String takes = String.valueOf(request.headers().get("Content-Type"));
                  if (!takes.contains("application/json")) {
                    throw new EncodeException(request.path() + " takes " + takes + ", not JSON");
                  }
                  request.body(json.valueToTree(body).toString());
                })
            .decoder(
                (answer, type) -> {
                  var body = answer.body();
                  String text = body == null ? "" : Util.toString(body.asReader(Util.UTF_8));
                  return text.isBlank()
                      ? Util.emptyValueOf(type)
                      : json.readValue(text, json.constructType(type));
                });
    // README ends
    this.http = http;
    this.feign = feign;
  }

  /** Makes the interfaces of an API. */
  public Feign.Builder feign() {
    return feign;
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}

package dev.postqued.engine.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postqued.engine.MadeUpService;
import dev.postqued.service.Credentials;
import dev.postqued.service.FormUpload;
import dev.postqued.service.Operation;
import dev.postqued.service.Server;
import dev.postqued.service.Service;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServersTest {

  private static final Server API = Server.of("api", URI.create("https://a.example/base//"));
  private static final Server FILES = Server.of("files", URI.create("https://f.example"));

  private static Service with(Server... servers) {
    return new MadeUpService() {
      @Override
      public List<Server> servers() {
        return List.of(servers);
      }
    };
  }

  @Test
  void theFirstIsTheApiAndAnAddressHasNoSlashAtItsEnd() {
    assertThat(Servers.of(with(API, FILES)).api().address())
        .isEqualTo(URI.create("https://a.example/base"));
  }

  @Test
  void oneIsMovedAndTheOthersStay() {
    Servers moved =
        Servers.of(with(API, FILES)).with(FILES, "filesUrl", URI.create("https://else.example/"));

    assertThat(moved.find(FILES)).isEqualTo(FILES.at(URI.create("https://else.example")));
    assertThat(moved.find(API)).isEqualTo(API);
  }

  @Test
  void aServerThatIsNotDeclaredIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Servers.of(with(API)).find(FILES))
        .withMessageContaining("declares no server files");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a.example", "https://user@a.example", "https://a.example?q"})
  void aDeclaredAddressThatWouldShowTheKeyIsRefused(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Servers.of(with(Server.of("api", URI.create(address)))))
        .withMessageContainingAll("the address of api", "a.example");
  }

  @Test
  void noServersAndTwoOfOneNameAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Servers.of(with()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Servers.of(with(API, API)))
        .withMessageContaining("one server api");
  }

  @Test
  void aPathThatCouldNameAnotherHostIsRefused() {
    Operation operation = Operation.repeatable("file", null);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new FormUpload<>(
                    operation, API, "@evil.example/", Map.of(), "f", String.class, id -> id))
        .withMessageContaining("must begin with a slash");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "X-Key:", "X\r\nY"})
  void aHeaderThatIsNoneIsRefused(String header) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Credentials(header, ""));
  }
}

package dev.afterword.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.afterword.desk.forge.ForgeAccount;
import dev.afterword.desk.forge.Repository;
import dev.afterword.desk.hook.Forge;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForgesTest {
  @ParameterizedTest
  @CsvSource({"200, fine", "401, fault", "403, fault", "404, fault", "302, fault", "500, unclear"})
  void aForgeIsAskedWithoutAStatus(int code, String verdict) throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v4/projects/",
        exchange -> {
          try (exchange) {
            boolean asked = exchange.getRequestMethod().equals("GET");
            exchange.sendResponseHeaders(asked ? code : 418, -1);
          }
        });
    server.createContext("/", exchange -> exchange.sendResponseHeaders(418, -1));
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/harbour/talks";
      var account = new ForgeAccount(Repository.of(Forge.GITLAB, address), "tea-and-biscuits");

      assertThat(Forges.ask(Map.of("main", account)))
          .singleElement()
          .satisfies(found -> assertThat(found.subject()).isEqualTo("statuses main"))
          .satisfies(found -> assertThat(found.verdict()).isEqualTo(verdict))
          .satisfies(found -> assertThat(found.fix().isEmpty()).isEqualTo(!verdict.equals("fault")))
          .satisfies(found -> assertThat(found.toString()).doesNotContain("biscuits"));
    } finally {
      server.stop(0);
    }
  }
}

package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.afterword.contract.JsonCodec;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Holds each real answer of the API to what {@code docs/openapi.json} says of it. */
final class OpenApi {
  private static final int NOT_ALLOWED = 405;

  private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private final SchemaValidatorsConfig strict =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private final JsonCodec json = new JsonCodec();
  private final JsonNode document;
  private final Set<String> answered = new TreeSet<>();
  private final Set<Integer> refused = new TreeSet<>();

  OpenApi() throws Exception {
    document = json.tree(Files.readString(Path.of("../docs/openapi.json")));
  }

  /**
   * Asks, with a body or for a look; the answer is as written.
   *
   * @param path below {@code /api/v1}, with its query
   */
  JsonNode ask(Browser program, String key, String path, String body) throws Exception {
    HttpResponse<String> answer = program.call(key, "/api/v1" + path, body);
    return checked(body.isEmpty() ? "GET" : "POST", path, answer.statusCode(), answer.body());
  }

  private JsonNode checked(String method, String path, int status, String body) throws Exception {
    String call = method + " " + path.replaceFirst("\\?.*", "");
    JsonNode answer = json.tree(body);
    JsonNode schema = schema(call, status);
    assertThat(schema.isMissingNode()).as(call + " " + status + " is not written down").isFalse();
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components"));
    assertThat(schemas.getSchema(whole, strict).validate(answer)).as(call + " " + body).isEmpty();
    if (status >= 400) {
      refused.add(status);
    } else if (!answer.isArray() || !answer.isEmpty()) {
      answered.add(call);
    }
    return answer;
  }

  private JsonNode schema(String call, int status) {
    String[] parts = call.split(" ", 2);
    JsonNode path = document.path("paths").path(parts[1]);
    JsonNode operation = path.path(parts[0].toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      // Of what there is not, the answer is said once for all.
      assertThat(status).as(call).isIn(path.isMissingNode() ? 404 : NOT_ALLOWED, 401);
      return document.at("/components/responses/Missing/content/application~1json/schema");
    }
    JsonNode response = operation.path("responses").path(Integer.toString(status));
    JsonNode meant =
        response.has("$ref") ? document.at(response.path("$ref").asText().substring(1)) : response;
    return meant.at("/content/application~1json/schema");
  }

  /** Every operation there is has given an answer with something in it. */
  void assertWhole() {
    var all = new TreeSet<String>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    assertThat(answered).isEqualTo(all);
    assertThat(refused).contains(400, 401, 403, 404, NOT_ALLOWED, 409);
  }
}

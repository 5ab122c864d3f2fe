package dev.afterword.producer.recap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/front-matter.schema.json} to the code. */
class FrontMatterSchemaTest {
  @Test
  void itHasEveryKeyThatIsReadAndNoOther() throws Exception {
    JsonNode schema =
        new ObjectMapper().readTree(Path.of("../docs/front-matter.schema.json").toFile());
    var keys = new ArrayList<String>();
    schema.path("properties").fieldNames().forEachRemaining(keys::add);
    assertThat(keys).containsExactlyInAnyOrderElementsOf(Vocabulary.standard().read());
    assertThat(schema.path("properties"))
        .allSatisfy(property -> assertThat(property.path("description").asText()).isNotBlank());
  }
}

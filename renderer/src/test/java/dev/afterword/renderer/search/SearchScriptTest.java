package dev.afterword.renderer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script as a JavaScript engine runs it, on files that the renderer wrote. */
class SearchScriptTest {
  private static final String QUESTIONS =
      """
      import {tokens, parse, find, rank, marks, excerpt} from "./search.mjs";
      import fs from "node:fs";
      const read = name => JSON.parse(fs.readFileSync(name, "utf8"));
      const wrong = read("vectors.json")
        .filter(v => JSON.stringify(tokens(v.text)) !== JSON.stringify(v.terms));
      const shard = read("shard.json");
      const ask = query => rank(find(shard, parse(query))).map(hit => hit.document.u);
      const text = "Wörter über die 数据库与日志 und\\n<b>Tide</b> tables";
      const marked = query => marks(text, query).map(([from, to]) => text.slice(from, to));
      const long = "😀".repeat(200) + "needle" + "😀".repeat(200);
      console.log(JSON.stringify({
        wrong, empty: ask(" ! "), database: ask("数据库"), one: ask("潮"), both: ask("backup 数据库"),
        turned: ask("数据库备份"), prefix: ask("post"), accents: ask("POSTGRÉSQL"),
        title: ask("tide"), proto: ask("constructor hasOwnProperty"), none: ask("数据 missing"),
        marked: [marked("uber"), marked("数据库"), marked("tide 日志"), marked("ide")],
        excerpt: excerpt(long, "needle"),
      }));
      """;

  @TempDir private Path folder;
  private JsonNode answers;

  @BeforeEach
  void ask() throws IOException, InterruptedException {
    Path node = Path.of("/usr/bin/node");
    if (!Files.isExecutable(node)) {
      System.out.println("skipped: no " + node + " that could run the search script");
    }
    assumeTrue(Files.isExecutable(node));
    Files.writeString(folder.resolve("search.mjs"), SearchScript.text());
    Files.copy(Vector.FILE, folder.resolve("vectors.json"));
    Files.writeString(folder.resolve("shard.json"), SearchShard.write(documents()));
    Files.writeString(folder.resolve("ask.mjs"), QUESTIONS);
    Process process =
        new ProcessBuilder(node.toString(), "ask.mjs")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("answers.json").toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(folder.resolve("answers.json"));
    assertThat(process.exitValue()).as(said).isZero();
    answers = new JsonMapper().readTree(said);
  }

  private static List<SearchDocument> documents() {
    return List.of(
        SearchShardTest.document(
            "zh/backup", "2024-03-01", "备份 数据库", "PostgreSQL 的 backup，潮汐表。tide"),
        SearchShardTest.document("zh/tide", "2024-03-02", "Tide", "数据 与 据库"),
        SearchShardTest.document("zh/other", "2024-03-03", "Other", "Postage only"));
  }

  @Test
  void theBrowserSearchesAsTheRendererIndexed() {
    assertThat(answers.get("wrong")).as("vectors that the script cuts otherwise").isEmpty();
    assertThat(texts("database")).containsExactly("zh/backup.html", "zh/tide.html");
    assertThat(texts("one")).containsExactly("zh/backup.html");
    assertThat(texts("both")).containsExactly("zh/backup.html");
    assertThat(texts("turned")).containsExactly("zh/backup.html");
    assertThat(texts("prefix")).containsExactly("zh/other.html", "zh/backup.html");
    assertThat(texts("accents")).containsExactly("zh/backup.html");
    assertThat(texts("title")).containsExactly("zh/tide.html", "zh/backup.html");
    assertThat(texts("proto")).isEmpty();
    assertThat(texts("none")).isEmpty();
    assertThat(texts("empty")).isEmpty();
    assertThat(answers.get("marked").toString())
        .isEqualTo("[[\"über\"],[\"数据库\"],[\"日志\",\"Tide\"],[]]");
    assertThat(answers.at("/excerpt/text").asText()).contains("needle").startsWith("😀");
    assertThat(answers.at("/excerpt/marks")).hasSize(1);
  }

  private List<String> texts(String question) {
    return answers.get(question).valueStream().map(JsonNode::asText).toList();
  }

  @Test
  void noTextBecomesMarkup() {
    assertThat(SearchScript.text())
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
  }
}

package dev.afterword.renderer.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.renderer.GoldenFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files of the index. */
class SearchShardTest {
  static SearchDocument document(String id, String day, String title, String body) {
    return new SearchDocument(
        id + ".html",
        title,
        "",
        day,
        "Porto",
        "",
        new SearchTerms.Builder().title(title).about("Porto").body(body).build());
  }

  @Test
  void aFileIsTheGoldenOne() throws IOException {
    var spring = document("zh/events/spring", "2024-03-16", "春季数据库聚会", "日志 日志与 <b>潮汐</b>");
    GoldenFile.check("search/2024-03.json", SearchShard.write(List.of(spring)));
    GoldenFile.check("search/index.json", SearchManifest.write("zh", List.of("2024-03.json")));
  }

  @Test
  void aTermStandsOnceWhereItSaysMost() {
    var terms =
        new SearchTerms.Builder().title("Tide").about("tide table").body("Table, tide, sea");
    assertThat(terms.build()).isEqualTo(new SearchTerms(" tide ", " table ", " sea "));
  }

  @Test
  void tagsAndAddressesAreNoWords() {
    String body =
        """
        ![a cup](cup.png) [tea](https://tea.example/page) <img src="x.jpg" alt="no">
        see https://elsewhere.example/deep/path?x=1, 1 < 2 and a<b
        <video src="v.mp4"></video> end
        """;
    assertThat(new SearchTerms.Builder().body(body).build().body())
        .isEqualTo(" a cup tea see 1 2 and b end ");
  }

  @Test
  void aBodyOfOneSignIsReadInTime() {
    for (String sign : List.of("<", "<a", "](", "http://", "[")) {
      long before = System.nanoTime();
      new SearchTerms.Builder().body(sign.repeat(100_000)).build();
      assertThat(System.nanoTime() - before).as(sign).isLessThan(2_000_000_000L);
    }
  }
}

package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corpora that nothing can be asked about end with reasons and without a dataset. */
class BadCorpusTest {
  private static final String TOWN =
      """
      <html lang=en><title>Albi</title><main><h1>Albi</h1>
      <p>Albi is a town of many weavers and of more millers.</p>
      <dl><dt>Population</dt><dd>5,120 (2011 census)</dd><dt>River</dt><dd>Wend</dd></dl></main></html>
      """;

  @TempDir private Path folder;

  @Test
  void aCorpusOfOnePageGivesNoRow() throws IOException {
    write("town.html", TOWN);
    assertThat(build().exitCode()).isEqualTo(1);
    assertThat(rejected("index")).isEmpty();
    assertThat(facts())
        .containsExactlyInAnyOrder("population 5,120 2011", "river Wend ", "type town ");
    assertThat(folder.resolve("out/dataset")).doesNotExist();
  }

  @Test
  void aHundredCopiesOfAPageCountAsOne() throws IOException {
    for (int i = 0; i < 100; i++) {
      write("town%02d.html".formatted(i), TOWN);
    }
    assertThat(build().exitCode()).isEqualTo(1);
    assertThat(rejected("pages")).containsExactly("DUPLICATE_PAGE 99");
    assertThat(rejected("index")).isEmpty();
    assertThat(facts()).hasSize(3);
    assertThat(folder.resolve("out/dataset")).doesNotExist();
  }

  @Test
  void pagesInOtherLanguagesAreRecognisedWhateverTheyDeclare() throws IOException {
    write("town.html", TOWN);
    write(
        "de.html",
        page(
            "de",
            "Die Stadt liegt an einem Fluss in den Bergen und wurde vor vielen Jahren von Webern"
                + " und Müllern gegründet, die aus dem Süden kamen und dort blieben, weil das Wasser"
                + " gut und das Land billig war. Heute leben hier etwa fünftausend Menschen.",
            "Länge|1.234,5 km"));
    write(
        "fr.html",
        page(
            "en",
            "La ville est située au bord d'une rivière dans les montagnes et a été fondée il y a"
                + " longtemps par des tisserands et des meuniers qui venaient du sud et qui sont"
                + " restés parce que l'eau était bonne et que la terre n'était pas chère.",
            "Population|5 120 habitants"));
    write(
        "ja.html",
        page(
            "",
            "この町は山の中を流れる川のほとりにあり、昔、南から来た織物職人と粉屋によって築かれました。"
                + "水がよく、土地が安かったので、彼らはそこに住み続けました。現在はおよそ五千人が暮らしていて、"
                + "毎年秋には大きな祭りが開かれ、遠くの村からも多くの人が集まります。町の中心には古い橋があり、"
                + "その橋は百年以上前に石で造られました。川の向こうには小さな博物館があり、織物の歴史を伝えています。"
                + "春になると桜が咲き、川沿いの道は人でいっぱいになります。冬は雪が深く、山の道は閉ざされます。",
            "人口|5,120"));
    assertThat(build().exitCode()).isEqualTo(1);
    assertThat(rejected("index")).containsExactly("LANGUAGE 3");
    assertThat(details("index"))
        .containsExactlyInAnyOrder(
            "the page is in de, the run uses [en]",
            "the page is in fr, the run uses [en]",
            "the page is in ja, the run uses [en]");
    assertThat(facts()).hasSize(3);
  }

  private static String page(String language, String text, String label) {
    String[] pair = label.split("\\|");
    return "<html lang='%s'><title>Albi</title><main><h1>Albi</h1><p>%s</p><dl><dt>%s</dt><dd>%s</dd></dl></main></html>"
        .formatted(language, text, pair[0], pair[1]);
  }

  private void write(String name, String html) throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Files.writeString(folder.resolve("pages").resolve(name), html);
  }

  private Ran build() throws IOException {
    String yaml = "seeds: ['file:" + folder.resolve("pages") + "']\n";
    Path config = Files.writeString(folder.resolve("run.yaml"), yaml);
    return Ran.hopsmith("build", config.toString(), "--out", folder.resolve("out").toString());
  }

  private List<String> facts() {
    Published out = new Published(folder.resolve("out"));
    return out.select(
        "SELECT property || ' ' || value.text || ' ' || as_of FROM read_parquet('"
            + folder.resolve("out/index")
            + "/facts-*.parquet')");
  }

  private List<String> rejected(String stage) {
    Published out = new Published(folder.resolve("out"));
    return out.select(
        "SELECT reason || ' ' || count(*) FROM "
            + out.table(stage + "/rejected")
            + " GROUP BY reason ORDER BY reason");
  }

  private List<String> details(String stage) {
    Published out = new Published(folder.resolve("out"));
    return out.select("SELECT detail FROM " + out.table(stage + "/rejected"));
  }
}

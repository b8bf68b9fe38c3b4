package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {
  private static final Page RIVER =
      FactPages.page(
          "r.example/sorne", "Sorne", "<p>Sorne is a river of the plains, long and slow.</p>");
  private static final Page CITY =
      FactPages.page(
          "r.example/lindow", "Lindow", "<p>Lindow is a city of many trades and towers.</p>");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Length|612 m|length|612 m",
        "Opened|4 March 1890|opened|18900304",
        "Height|5′ 6″ (1.68 m)|height|1.68 m",
        "Height|6 ft 8 in (204 cm)|height|204 cm",
        "Height|5 ft 6 in|height|none",
        "Box office|$19.8 million|box office|19800000 $",
        "Office|214|office|none",
        "Fixtures|Lindow – Morvik|fixtures|none",
        "Siege began|July 1832|siege began|18320700",
        "Rebuilt|12 May 1957 (spans) and 10 April 1958|rebuilt|none",
        "Length|38:42|length|38.7 minutes",
        "Format|7\" single|format|none",
        "Crosses|<a href=/sorne>Sorne</a>|crosses|@Sorne",
        "Built|May 6 and June 23, 1959|built|19590000",
        "Material|steel|material|steel",
        "Owners|Tarn Rail over 40%|owners|Tarn Rail",
        "Sights|<a href=/lindow>Lindow</a> Mill Bridge|sights|Lindow Mill Bridge",
        "Sights|<a href=/lindow>Lindow</a> in Tarn|sights|@Lindow",
        "Sights|<a href=/lindow>Lindow</a> and its Mill|sights|@Lindow",
        "Status|a mile from <a href=/lindow>Lindow</a>|status|a mile from Lindow",
        "Location|South, near <a href=/lindow>Lindow</a>|location|none",
        "Design|1 large arch and two small ones|design|none",
        "Note|it was closed when the water rose above the road and nobody could pass for a whole week|note|none",
        "Colour|n/a|colour|none",
        "Length|812 m (disputed)|length|none",
        "Length|812 m (2nd longest)|length|812 m",
        "Length (km)|1.2|length|1.2 km",
        "Keeper|Anna Berg [PHONE]|keeper|none",
        "Telephone|[PHONE]|telephone|none",
        "Coordinates|44.82° N, 20.46° E|coordinates|none",
        "Position|44.82, 20.46|position|none",
        "Opened|c. 1450|opened|none",
        "Opened|1450–1453|opened|none",
        "Opened|03/04/2011|opened|20110000",
        "Opened|1 May 1890 (north span)|opened|none",
        "Keeper|Anna Berg (acting)|keeper|none",
        "Owners|Anna Berg (until 1990), Carl Dorn|owners|Carl Dorn",
        "Model|Boeing 747|model|none",
        "Designer|Anna Berg (painter)|designer|none",
        "Designer|Anna Berg (stays 1 and 2), Carl Dorn|designer|Carl Dorn",
        "Designer|Anna Berg (1890, Lindow)|designer|Anna Berg",
        "Author|Anna Berg (lyrics)|author|Anna Berg",
        "Opened|1 May 1890 (from Lindow)|opened|18900501",
        "Opened|1 May 1890 (from Lindow; set free of its toll 8 June 1901)|opened|none",
        "Opened|1 May 1890; 8 June 1901 (north span)|opened|none",
        "Opened|1 May 1890; note: trains cross it since 1901|opened|18900501",
        "Opened|1 May 1890; rebuilt 8 June 1901|opened|18900501",
        "Opened|1 May 1890 (all spans 3 May 1890)|opened|none",
        "Uses|no regular trains, barges|uses|barges",
        "Uses|predominantly coal|uses|none",
        "Uses|non-Lindow|uses|none",
        "Height|less than|height|none",
        "Crosses|Sorne (2009 film)|crosses|none"
      })
  void readsKeyValuePairs(String label, String html, String property, String value) {
    Page bridge =
        bridge(
            "<table><tr><th>"
                + label
                + "</th><td>"
                + html
                + "</td></tr><tr><th>Kept by</th><td>Nobody</td></tr></table>");
    List<String> facts =
        FactPages.facts(RIVER, CITY, bridge).stream()
            .filter(fact -> fact.startsWith("Long Bridge | " + property + " "))
            .toList();
    assertThat(facts)
        .isEqualTo(
            value.equals("none")
                ? List.of()
                : List.of("Long Bridge | " + property + " | " + value));
  }

  @Test
  void leavesOutALabelThatIsSaidAgainOfAPart() {
    String box = "<dl><dt>Length</dt><dd>%d m</dd><dt>%s</dt><dd>%s</dd></dl>";
    Page bridge =
        bridge(
            box.formatted(612, "Material", "steel")
                + "<h2>The old bridge</h2>"
                + box.formatted(80, "Builder", "Anna Berg"));
    assertThat(FactPages.facts(bridge))
        .contains("Long Bridge | length | 612 m", "Long Bridge | material | steel")
        .doesNotContain("Long Bridge | length | 80 m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"With Anna Berg", "As builder", "Side one", "LP 2", "Other appearances"})
  void takesNoHeadingOfAGroupForALabel(String heading) {
    Page bridge = bridge("<p><b>" + heading + "</b></p><ul><li><a href=/sorne>Sorne</a></li></ul>");
    assertThat(FactPages.facts(RIVER, bridge)).isEmpty();
  }

  @Test
  void readsSeveralPeopleUnderALabelInTheSingular() {
    Page bridge = bridge("<dl><dt>Designer</dt><dd>Anna Berg and Carl Dorn, Eva Fels</dd></dl>");
    assertThat(FactPages.facts(bridge))
        .containsExactly(
            "Long Bridge | designer | Anna Berg",
            "Long Bridge | designer | Carl Dorn",
            "Long Bridge | designer | Eva Fels");
  }

  @Test
  void readsTheLinesThatGoOnWithAList() {
    Page bridge =
        bridge(
            "<table><tr><th>Designed by</th><td>Anna Berg<br>Carl Dorn</td></tr><tr><th>Built of</th><td>oak<br>stone</td></tr></table>");
    assertThat(FactPages.facts(bridge))
        .containsExactly(
            "Long Bridge | designed by | Anna Berg",
            "Long Bridge | designed by | Carl Dorn",
            "Long Bridge | built of | oak");
    assertThat(FactPages.quotes("designed by", bridge))
        .containsExactly("Designed by Anna Berg", "Designed by Anna Berg\nCarl Dorn");
  }

  @Test
  void readsNoneOfSeveralAmountsButTheLatest() {
    Page bridge =
        bridge(
            "<table><tr><th>Length</th><td>612 m<br>598 m</td></tr>"
                + "<tr><th>Visitors</th><td>5,000 (2011)<br>4,000 (2010)</td></tr></table>");
    assertThat(FactPages.facts(bridge)).containsExactly("Long Bridge | visitors | 5000");
  }

  @Test
  void keepsTheDateOfAnAmountOrOfTheLinesAroundIt() {
    List<Page> pages =
        List.of(
            bridge(
                "<dl><dt>Traffic</dt><dd><p>cars: 5,000</p><p>lorries: 400 (May 2011 est.)</p></dd>"
                    + "<dt>Staff</dt><dd>40 (2012)</dd><dt>Height</dt><dd>50 m</dd></dl>"));
    FactReader reader = new FactReader(new EntityTable(EntityResolver.resolve(pages), pages));
    assertThat(reader.read(pages.get(0)).stream().filter(fact -> !fact.property().equals("type")))
        .extracting(fact -> fact.property() + " " + fact.asOf())
        .containsExactly(
            "traffic: cars 2011-05", "traffic: lorries 2011-05", "staff 2012", "height ");
  }

  @Test
  void readsListsUnderPluralLabelsOnly() {
    Page bridge =
        bridge(
            "<dl><dt>Materials</dt><dd>steel, oak (from the hills), stone</dd><dt>Colour</dt><dd>red, white</dd></dl>");
    assertThat(FactPages.facts(bridge))
        .containsExactly(
            "Long Bridge | materials | steel",
            "Long Bridge | materials | oak",
            "Long Bridge | materials | stone");
  }

  @Test
  void leavesOutItemsThatGoOnWithTheHeadOfAnother() {
    Page bridge =
        bridge(
            "<dl><dt>Uses</dt><dd>storage of grain, hay; fishing, production of coins, medals</dd></dl>");
    assertThat(FactPages.facts(bridge))
        .containsExactly(
            "Long Bridge | uses | storage of grain",
            "Long Bridge | uses | hay",
            "Long Bridge | uses | fishing",
            "Long Bridge | uses | production of coins");
  }

  @Test
  void takesWhatIsLeftOfAWholeForNoneOfItsParts() {
    Page bridge =
        bridge(
            "<dl><dt>Traffic</dt><dd><p>cars: 82%</p><p>other lorries: 4%</p></dd>"
                + "<dt>Other visitors</dt><dd>500</dd></dl>");
    assertThat(FactPages.facts(bridge)).containsExactly("Long Bridge | traffic: cars | 82 %");
  }

  @Test
  void takesNobodyForWhatSomebodyDirected() {
    Page actor =
        FactPages.page("r.example/dorn", "Carl Dorn", "<p>Carl Dorn is an actor from Tarn.</p>");
    Page director =
        FactPages.page(
            "r.example/berg",
            "Ann Berg",
            "<p>Ann Berg is a director. She directed <a href=/dorn>Carl Dorn</a> in 1961.</p>");
    assertThat(FactPages.facts(actor, director)).noneMatch(fact -> fact.contains("directed |"));
  }

  @Test
  void takesAnEpisodeForNoneOfItsSeries() {
    Page series =
        FactPages.page(
            "r.example/night", "The Long Night", "<p>The Long Night is a television series.</p>");
    Page director =
        FactPages.page(
            "r.example/berg",
            "Ann Berg",
            "<p>Ann Berg is a director. She directed seven \"<a href=/night>The Long Night</a>\" episodes."
                + "</p>");
    assertThat(FactPages.facts(series, director)).noneMatch(fact -> fact.contains("directed"));
  }

  @Test
  void readsTableRowsAboutTheEntityThatTheRowNames() {
    Page list =
        FactPages.page(
            "r.example/rivers",
            "Rivers",
            "<table><tr><th>River</th><th>Length (km)</th><th>City</th></tr>"
                + "<tr><td><a href=/sorne>Sorne</a></td><td>812</td><td><a href=/lindow>Lindow</a></td></tr>"
                + "<tr><td>Nowhere</td><td>5</td><td>Lindow</td></tr></table>");
    assertThat(FactPages.facts(RIVER, CITY, list))
        .containsExactly("Sorne | length | 812 km", "Sorne | city | @Lindow");
  }

  @Test
  void readsRelationsFromSentencesAboutTheSubject() {
    Page bridge =
        FactPages.page(
            "r.example/long",
            "Long Bridge",
            "<p>Long Bridge crosses the <a href=/sorne>Sorne</a>. The mayor who founded"
                + " <a href=/lindow>Lindow</a> never saw it.</p>");
    assertThat(FactPages.facts(RIVER, CITY, bridge))
        .containsExactly("Long Bridge | crosses | @Sorne");
  }

  @Test
  void readsNamesAndDatesThatSentencesGive() {
    Page bridge =
        FactPages.page(
            "r.example/long",
            "Long Bridge",
            "<p>Long Bridge is a road bridge in <a href=/lindow>Lindow</a>. It was designed by Ann Berg"
                + " and opened in May 1890. The bridge was sold to Tarn Rail.</p>");
    assertThat(FactPages.facts(RIVER, CITY, bridge))
        .containsExactly(
            "Long Bridge | located in | @Lindow",
            "Long Bridge | designed by | Ann Berg",
            "Long Bridge | opened | 18900500",
            "Long Bridge | sold to | Tarn Rail");
  }

  @Test
  void readsAWorkByItsKind() {
    Page film =
        FactPages.page(
            "r.example/film",
            "The Long Night",
            "<p>The Long Night is a 1961 drama film by Ann Berg and Carl Dorn. It stars Eva Fels.</p>");
    assertThat(FactPages.facts(film))
        .containsExactly(
            "The Long Night | released | 19610000",
            "The Long Night | directed by | Ann Berg",
            "The Long Night | directed by | Carl Dorn",
            "The Long Night | stars | Eva Fels");
  }

  @Test
  void readsALifeFromTheParenthesesAfterTheName() {
    Page person =
        FactPages.page(
            "r.example/berg",
            "Ann Berg",
            "<p>Ann Maria Berg (5 May 1930 \u2013 2 June 1990) was a painter born in"
                + " <a href=/lindow>Lindow</a>. She married the poet Carl Dorn.</p>");
    assertThat(FactPages.facts(CITY, person))
        .containsExactly(
            "Ann Berg | born | 19300505",
            "Ann Berg | died | 19900602",
            "Ann Berg | born in | @Lindow",
            "Ann Berg | married | Carl Dorn");
  }

  @Test
  void readsWhatStandsBeforeTheSubjectAndWhoItsRelativesAre() {
    Page person =
        FactPages.page(
            "r.example/berg",
            "Ann Berg",
            "<p>Ann Berg is a painter. Born in Lindow, she studied under Eva Fels. Her father was the"
                + " baker Carl Berg.</p>");
    assertThat(FactPages.facts(person))
        .containsExactly(
            "Ann Berg | born in | Lindow",
            "Ann Berg | studied under | Eva Fels",
            "Ann Berg | father | Carl Berg");
  }

  @Test
  void writesNamesInFullOrLeavesThemOut() {
    Page film =
        FactPages.page(
            "r.example/film",
            "The Long Night",
            "<p>The Long Night is a drama film directed by Ann Berg and starring Berg and Eva Fels. It"
                + " was edited by Fels.</p>");
    assertThat(FactPages.facts(film))
        .contains("The Long Night | stars | Ann Berg")
        .noneMatch(fact -> fact.contains("edited"));
  }

  @Test
  void takesNoLinkedTitleForALabel() {
    Page list =
        FactPages.page(
            "r.example/list", "Books", "<ul><li><a href=/t>Tarn: A History</a></li></ul>");
    assertThat(FactPages.facts(list)).isEmpty();
  }

  @Test
  void takesNoPartOfANameForALinkedThing() {
    Page person = FactPages.page("r.example/berg", "Berg", "<p>Berg is a sculptor.</p>");
    Page film =
        FactPages.page(
            "r.example/film",
            "The Long Night",
            "<p>The Long Night is a drama film directed by Ann <a href=/berg>Berg</a>.</p>");
    assertThat(FactPages.facts(person, film)).contains("The Long Night | directed by | Ann Berg");
  }

  @Test
  void takesNoFilmForThePlaceOfItsName() {
    Page film =
        FactPages.page(
            "r.example/film", "Northmark", "<p>Northmark is a 1961 drama film of some length.</p>");
    Page person =
        FactPages.page(
            "r.example/berg", "Ann Berg", "<p>Ann Berg is a painter born in Northmark.</p>");
    assertThat(FactPages.facts(film, person)).contains("Ann Berg | born in | Northmark");
  }

  @Test
  void readsNothingFromPagesInOtherLanguages() {
    Page german =
        FactPages.read(
            "r.example/bruecke",
            "<html lang=de><title>Lange Br\u00fccke</title><main><h1>Lange Br\u00fccke</h1>"
                + "<p>Die Lange Br\u00fccke f\u00fchrt \u00fcber den Fluss und ist sehr alt und sehr lang.</p>"
                + "<table><tr><th>L\u00e4nge</th><td>612 m</td></tr><tr><th>Ort</th><td>Lindow</td></tr></table></main></html>");
    assertThat(FactPages.facts(CITY, german)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "was a jazz and rhythm-and-blues saxophonist who toured.|rhythm-and-blues saxophonist,saxophonist",
        "is an English- language drama film by Eva Fels.|drama film,film",
        "is the eleventh studio album by Eva Fels.|studio album,album",
        "was a painter active either in Lindow or Tarn.|painter",
        "is the fourth and final single by Eva Fels.|single",
        "was the only child of Eva Fels.|person",
        "is a science fiction movie serial by Eva Fels.|movie serial,serial",
        "is a former ice hockey left wing of note.|hockey left wing,left wing",
        "is a martial arts action film by Eva Fels.|action film,film",
        "is a mixed martial artist of note.|mixed martial artist,martial artist",
        "was a film art director from Tarn.|film art director,art director",
        "is a country and pop song by Eva Fels.|pop song,song",
        "is a bare headland forming the southern tip of Tarn.|bare headland,headland",
        "is a horror film shot partly in Tarn.|horror film,film",
        "is a digital media and political strategist.|''",
        "is a comedy film and sequel to an older one.|comedy film,film",
        "was a law mandating religious tolerance in Tarn.|law",
        "is a holding company headquartered in Lindow.|holding company,company",
        "was a flying ace credited with five victories.|flying ace,ace",
        "is a regional airline established in 1961.|regional airline,airline",
        "is a fishing village dating back to 1200.|fishing village,village",
        "is a building society specialising in loans.|building society,society",
        "is an oil painting by Eva Fels.|oil painting,painting",
        "is a dog breed of the north.|dog breed,breed",
        "is a comedy film written and co-directed by Eva Fels.|comedy film,film",
        "is a newly created album by Eva Fels.|newly created album,created album,album",
        "is a column traditionally printed on Sundays.|column",
        "Forest is the main destination in the area.|''"
      })
  void readsTypesFromTheDefinition(String rest, String types) {
    Page page = FactPages.page("r.example/berg", "Arven", "<p>Arven " + rest + "</p>");
    assertThat(EntityResolver.resolve(List.of(page)).get(0).types())
        .isEqualTo(types.isEmpty() ? List.of() : List.of(types.split(",")));
  }

  @Test
  void readsNothingAboutAListItself() {
    Page list =
        FactPages.page(
            "r.example/list",
            "List of rivers of Arven",
            "<p>The rivers of Arven is a river system founded in 1890.</p><dl><dt>Length</dt><dd>12 km</dd></dl>");
    assertThat(FactPages.facts(list)).isEmpty();
  }

  @Test
  void quotesALongListFromAWordToTheEndOfTheItem() {
    String first = "Somalian Reach (north), ".repeat(20);
    Page bridge =
        bridge("<dl><dt>Stops</dt><dd>" + first + "Mali (old town), Tarn, Lindow</dd></dl>");
    assertThat(FactPages.quotes("stops", bridge))
        .anySatisfy(
            quote ->
                assertThat(quote)
                    .startsWith("Somalian Reach (north), ")
                    .endsWith("Mali (old town)"))
        .allSatisfy(quote -> assertThat(quote.length()).isBetween(5, 400));
  }

  @Test
  void quotesVerbatimAndBacksTheTypeByTheDefinition() {
    List<Page> pages =
        List.of(
            RIVER,
            CITY,
            bridge(
                "<table><tr><th>Length</th><td>612 m</td></tr><tr><th>Opened</th><td>1890</td></tr></table>"));
    List<Entity> entities = EntityResolver.resolve(pages);
    FactReader reader = new FactReader(new EntityTable(entities, pages));
    for (Page page : pages) {
      List<Fact> facts = reader.read(page);
      assertThat(facts).allSatisfy(fact -> assertThat(page.text()).contains(fact.quote()));
      assertThat(facts).extracting(Fact::property).contains("type");
    }
  }

  private static Page bridge(String body) {
    return FactPages.page(
        "r.example/long",
        "Long Bridge",
        "<p>Long Bridge is a bridge that everybody here knows.</p>" + body);
  }

  @Test
  void readsAmountsOfSentencesThatNoLabelGives() {
    Page lake =
        FactPages.page(
            "r.example/merle",
            "Lake Merle",
            "<p>Lake Merle is a lake in the hills. It has an area of about 480 km² and a depth of 30 m.</p>"
                + "<dl><dt>Area</dt><dd>482.5 km²</dd></dl>");
    assertThat(FactPages.facts(lake))
        .contains("Lake Merle | depth | 30 m", "Lake Merle | area | 482.5 sq km")
        .noneMatch(fact -> fact.contains("| area | 480"));
  }

  @Test
  void takesWhoIsCalledSheForSomebody() {
    Page weaver =
        FactPages.page(
            "r.example/berg",
            "Anna Berg",
            "<p>Anna Berg (6 May 1777 – 8 March 1830) was a whitesmither. She wrote the book Walks in"
                + " the Tarn Hills, published in 1811.</p>");
    assertThat(FactPages.facts(weaver))
        .contains("Anna Berg | born | 17770506", "Anna Berg | died | 18300308")
        .noneMatch(fact -> fact.contains("published") || fact.contains("wrote"));
  }

  @Test
  void readsAColumnWithoutWhatItsHeaderSharesWithTheThings() {
    Page line =
        FactPages.page(
            "r.example/line",
            "Tarn Line",
            "<table><tr><th rowspan=2>km</th><th colspan=2>Station</th></tr>"
                + "<tr><th>Name</th><th>Opened</th></tr>"
                + "<tr><td>0.4</td><td><a href=/sorne>Sorne</a></td><td>4 May 1890</td></tr>"
                + "<tr><td>7.1</td><td><a href=/lindow>Lindow</a></td><td>5 May 1890</td></tr></table>");
    assertThat(FactPages.facts(line, RIVER, CITY))
        .contains("Lindow | opened | 18900505")
        .noneMatch(fact -> fact.contains("station opened"));
  }

  @Test
  void takesAPlaceForNoStationThatIsCalledAfterIt() {
    Page station =
        FactPages.page(
            "r.example/merle-station",
            "Merle railway station",
            "<p>Merle railway station is a railway station. <b>Merle</b> has two platforms.</p>");
    Page list = FactPages.page("r.example/l", "Stops", "<p><a href=/merle-station>Merle</a></p>");
    Page person =
        FactPages.page(
            "r.example/berg",
            "Anna Berg",
            "<p>Anna Berg was a painter. She was born in Merle.</p>");
    Page firm =
        FactPages.page(
            "r.example/werk",
            "Tarnwerk",
            "<dl><dt>Headquarters</dt><dd>Merle</dd><dt>Stop</dt><dd><a href=/merle-station>Merle</a></dd></dl>");
    assertThat(FactPages.facts(person, station, list, firm))
        .contains("Anna Berg | born in | Merle", "Tarnwerk | headquarters | Merle")
        .contains("Tarnwerk | stop | @Merle railway station");
  }

  @Test
  void readsAmountsAsContinentsWriteThem() {
    Page firm =
        FactPages.page(
            "r.example/werk",
            "Tarnwerk",
            "<p>Tarnwerk is a company of the plains.</p><dl><dt>Employees</dt><dd>3.893 (2022)</dd>"
                + "<dt>Revenue</dt><dd>208,6 Mio. EUR (2022)</dd><dt>Share</dt><dd>3.893 km</dd></dl>");
    assertThat(FactPages.facts(firm))
        .contains("Tarnwerk | employees | 3893")
        .contains("Tarnwerk | revenue | 208600000 €")
        .contains("Tarnwerk | share | 3.893 km");
  }

  @Test
  void takesTheKindOfThingFromALabel() {
    Page vase =
        FactPages.page(
            "r.example/vase",
            "Blue vessel",
            "<dl><dt>Object type</dt><dd>Vase</dd><dt>Height</dt><dd>12 cm</dd></dl>");
    Page actor =
        FactPages.page(
            "r.example/dorn",
            "Carl Dorn",
            "<dl><dt>Occupation</dt><dd>Actor</dd><dt>Type</dt><dd>Blue</dd></dl>");
    assertThat(EntityResolver.resolve(List.of(vase, actor)).stream().map(Entity::types))
        .containsExactlyInAnyOrder(List.of("vase"), List.of("actor"));
  }

  @Test
  void readsThePlaceBehindTheDateOfALife() {
    Page actor =
        FactPages.page(
            "r.example/dorn",
            "Carl Dorn",
            "<p>Carl Dorn was an actor. He was born in Lindow.</p><table><tr><th>Born</th>"
                + "<td>4 May 1901<br>Lindow, Tarn</td></tr><tr><th>Died</th>"
                + "<td>5 June 1977 (aged 76), Merle</td></tr></table>");
    Page bare =
        FactPages.page(
            "r.example/berg",
            "Anna Berg",
            "<dl><dt>Born</dt><dd>4 May 1901 (age 77)</dd><dt>Died</dt><dd>1977, after an illness</dd></dl>");
    assertThat(FactPages.facts(actor))
        .contains("Carl Dorn | born in | Lindow, Tarn", "Carl Dorn | died in | Merle")
        .doesNotContain("Carl Dorn | born in | Lindow");
    assertThat(FactPages.quotes("born in", actor)).containsExactly("Born 4 May 1901\nLindow, Tarn");
    assertThat(FactPages.facts(bare)).noneMatch(fact -> fact.contains(" in | "));
  }

  @Test
  void aHeaderOverTwoColumnsSaysNothingOfTheSecond() {
    Page staff =
        FactPages.page(
            "r.example/staff",
            "Staff",
            "<table><tr><th colspan=2>Name and position</th><th>Office</th></tr>"
                + "<tr><td><a href=/ann>Ann Berg</a></td><td>Reader</td><td>North Mill</td></tr>"
                + "<tr><td><a href=/carl>Carl Dorn</a></td><td>Lecturer</td><td>Old Mill</td></tr></table>");
    Page ann = FactPages.page("r.example/ann", "Ann Berg", "<p>Works on old mills.</p>");
    Page carl = FactPages.page("r.example/carl", "Carl Dorn", "<p>Works on new mills.</p>");
    assertThat(FactPages.facts(staff, ann, carl))
        .contains("Ann Berg | office | North Mill")
        .noneMatch(fact -> fact.contains("Reader"));
    assertThat(EntityResolver.resolve(List.of(staff, ann, carl)))
        .allMatch(entity -> entity.types().isEmpty());
  }

  @Test
  void aNumberBehindANameThatThePageAlsoGivesAloneIsNoneOfTheName() {
    String title = "<title>%s - Lindow Rovers</title><main><h1>%s #17</h1><p>%s #17.</p></main>";
    Page player = FactPages.read("r.example/ann", title.formatted("Ann Berg", "Ann Berg", "Is"));
    Page issue = FactPages.read("r.example/tales", title.formatted("Mill #17", "Mill", "Of"));
    assertThat(EntityResolver.resolve(List.of(player, issue)))
        .extracting(Entity::name)
        .containsExactlyInAnyOrder("Ann Berg", "Mill #17");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rivers|Length (km)|City|Sorne / length / 410 km, Sorne / city / @Lindow",
        "Rivers in 2011/12|Length (km)|City|Sorne / city / @Lindow",
        "Rivers|Best city|City|"
      })
  void readsNoAmountsOfASeasonAndNothingOfAwards(
      String title, String first, String second, String facts) {
    String row = "<tr><td>%s</td><td>%s</td><td>%s</td></tr>";
    Page list =
        FactPages.page(
            "r.example/list",
            title,
            "<table><tr><th>River</th><th>%s</th><th>%s</th></tr>".formatted(first, second)
                + row.formatted("<a href=/sorne>Sorne</a>", "410", "<a href=/lindow>Lindow</a>")
                + row.formatted("Tarn Water", "264", "Morvik")
                + "</table>");
    assertThat(FactPages.facts(RIVER, CITY, list))
        .containsExactlyElementsOf(
            facts == null ? List.of() : List.of(facts.replace(" /", " |").split(", ")));
  }

  @Test
  void takesAListOfItsNamesakesForNoThing() {
    Page dramas =
        FactPages.page(
            "r.example/dramas", "Drama films", "<p>All dramas of the land, and those of sea.</p>");
    Page film =
        bridge(
            "<table><tr><th>Genre</th><td><a href=/dramas>Drama</a></td></tr>"
                + "<tr><th>Kept by</th><td>Nobody</td></tr></table>");
    assertThat(FactPages.facts(dramas, film)).contains("Long Bridge | genre | Drama");
  }
}

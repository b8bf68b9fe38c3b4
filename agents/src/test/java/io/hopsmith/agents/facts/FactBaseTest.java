package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactBaseTest {
  private final List<Fact> facts = new ArrayList<>();

  @Test
  void solvesAChain() {
    world();
    assertThat(
            answers(
                0,
                type("?0", "bridge"),
                edge("?0", "crosses", "?1"),
                range("?1", "length", 800, 900, "km")))
        .containsExactlyInAnyOrder("b1", "b2");
  }

  @Test
  void solvesAStarFromEitherEndOfItsEdges() {
    world();
    assertThat(
            answers(
                0,
                type("?0", "river"),
                edge("?1", "crosses", "?0"),
                text("?1", "material", "Steel"),
                edge("?2", "crosses", "?0"),
                text("?2", "material", "stone")))
        .containsExactly("r1");
  }

  @Test
  void solvesWhatIsHintedOfAValue() {
    List<Entity> entities = new ArrayList<>();
    for (String id : List.of("a1", "a2", "a3", "lima", "cusco", "oslo", "peru", "norway")) {
      entities.add(new Entity(id, id, List.of(), List.of("x"), List.of("p" + id), id, Side.TRAIN));
    }
    add("a1", "born in", Value.entity("Lima", "lima"));
    add("a2", "born in", Value.entity("Oslo", "oslo"));
    add("a3", "born in", Value.entity("Peru", "peru"));
    add("lima", "country", Value.entity("Peru", "peru"));
    add("cusco", "country", Value.entity("Peru", "peru"));
    add("oslo", "country", Value.entity("Norway", "norway"));
    add("lima", "founded", Value.date("1535", 1535, 1, 18));
    add("oslo", "founded", Value.date("1040", 1040, 0, 0));
    FactBase base = new FactBase(entities, facts);
    Constraint clue = constraint("?0", "born in", Operator.ENTITY, "lima", 0, 0, "");
    Constraint inPeru = constraint("?1", "country", Operator.ENTITY, "peru", 0, 0, "");
    Constraint of1530s = range("?1", "founded", 15_300_000, 15_391_231, Constraint.DATE);
    for (Constraint of : List.of(inPeru, of1530s)) {
      Query query = new Query(List.of(clue.hinting(of)), "?0", "");
      assertThat(base.answers(query, 0)).containsExactly("a1");
    }
    assertThat(base.answers(new Query(List.of(clue.hinting(inPeru)), "?0", ""), 0.1))
        .as("generously, who is born in Peru may be born in a place in it")
        .containsExactlyInAnyOrder("a1", "a3");
  }

  @Test
  void readsARelationUnderAnyLabelAndFromEitherSideGenerously() {
    List<Entity> entities = new ArrayList<>();
    for (String id : List.of("slow river", "grey days", "tarn", "quill", "bora")) {
      entities.add(new Entity(id, id, List.of(), List.of("x"), List.of("p" + id), id, Side.TRAIN));
    }
    add("tarn", "album", Value.entity("Slow River", "slow river"));
    add("grey days", "track listing", Value.entity("Tarn", "tarn"));
    add("tarn", "written by", Value.entity("Quill", "quill"));
    add("bora", "songwriter", Value.entity("Quill", "quill"));
    FactBase base = new FactBase(entities, facts);
    Query ofTarn =
        new Query(
            List.of(
                edge("?1", "album", "?0"),
                constraint("?1", "written by", Operator.ENTITY, "quill", 0, 0, "")),
            "?0",
            "");
    assertThat(base.answers(ofTarn, 0)).containsExactly("slow river");
    assertThat(base.answers(ofTarn, 0.1)).containsExactlyInAnyOrder("slow river", "grey days");
    Query byQuill =
        new Query(
            List.of(constraint("?0", "written by", Operator.ENTITY, "quill", 0, 0, "")), "?0", "");
    assertThat(base.answers(byQuill, 0.1)).containsExactlyInAnyOrder("tarn", "bora");
  }

  @Test
  void takesPartOfANameForTheThingGenerously() {
    List<Entity> entities = new ArrayList<>();
    for (String id : List.of("slow river", "grey days", "long night", "tarn")) {
      entities.add(new Entity(id, id, List.of(), List.of("x"), List.of("p" + id), id, Side.TRAIN));
    }
    add("slow river", "label", Value.entity("Tarn-Quill Records", "tarn"));
    add("grey days", "record label", Value.text("Tarn-Quill"));
    add("long night", "label", Value.text("Quillon"));
    FactBase base = new FactBase(entities, facts);
    Query ofTarn =
        new Query(List.of(constraint("?0", "label", Operator.ENTITY, "tarn", 0, 0, "")), "?0", "");
    assertThat(base.answers(ofTarn, 0)).containsExactly("slow river");
    assertThat(base.answers(ofTarn, 0.1)).containsExactlyInAnyOrder("slow river", "grey days");
  }

  @Test
  void takesWhatNoPageIsAboutForAnythingOnceSomethingLeadsToIt() {
    List<Entity> entities = new ArrayList<>();
    for (String id : List.of("quill", "orium", "tarnium")) {
      entities.add(new Entity(id, id, List.of(), List.of("x"), List.of("p" + id), id, Side.TRAIN));
    }
    entities.add(new Entity("sornium", "s", List.of(), List.of(), List.of(), "s", Side.TRAIN));
    entities.add(new Entity("bremium", "b", List.of(), List.of(), List.of(), "b", Side.TRAIN));
    add("quill", "discovered", Value.entity("orium", "orium"));
    add("quill", "discovered", Value.entity("sornium", "sornium"));
    add("orium", "found in", Value.date("1879", 1879, 0, 0));
    add("tarnium", "found in", Value.date("1901", 1901, 0, 0));
    FactBase base = new FactBase(entities, facts);
    Constraint of1879 = range("?0", "found in", 18_790_000, 18_791_231, Constraint.DATE);
    Query byQuill = new Query(List.of(of1879, edge("?1", "discovered", "?0")), "?0", "");
    assertThat(base.answers(byQuill, 0)).containsExactly("orium");
    assertThat(base.answers(byQuill, 0.1))
        .as("of which nothing is said but that it was found by the same")
        .containsExactly("orium", "sornium");
    assertThat(base.answers(new Query(List.of(of1879), "?0", ""), 0.1)).containsExactly("orium");
  }

  @Test
  void believesNoWorkOfSomebodyNotYetBorn() {
    List<Entity> entities =
        List.of(
            new Entity("f", "F", List.of(), List.of("film"), List.of("pf"), "F", Side.TRAIN),
            new Entity("a", "A", List.of(), List.of("actor"), List.of("pa"), "A", Side.TRAIN),
            new Entity("b", "B", List.of(), List.of("actor"), List.of("pb"), "B", Side.TRAIN));
    add("f", "released", Value.date("1918", 1918, 0, 0));
    add("f", "stars", Value.entity("A", "a"));
    add("f", "stars", Value.entity("B", "b"));
    add("a", "born", Value.date("1943", 1943, 0, 0));
    add("b", "born", Value.date("1890", 1890, 0, 0));
    assertThat(new FactBase(entities, facts).of("stars"))
        .extracting(fact -> fact.value().entity())
        .containsExactly("b");
  }

  @Test
  void believesNeitherOfTwoPagesThatDisagreeAboutWhatCameNext() {
    add("a", "followed by", Value.entity("b", "b"));
    add("b", "preceded by", Value.entity("a", "a"));
    add("b", "followed by", Value.entity("d", "d"));
    add("d", "preceded by", Value.text("C"));
    add("d", "followed by", Value.entity("e", "e"));
    add("e", "opened", Value.date("1962", 1962, 0, 0));
    FactBase base = base();
    assertThat(base.of("followed by")).extracting(Fact::subject).containsExactly("a", "d");
    assertThat(base.of("preceded by")).extracting(Fact::subject).containsExactly("b");
  }

  @Test
  void believesNoOrderThatDatesOfReleaseDeny() {
    add("a", "released", Value.date("October 1958", 1958, 10, 0));
    add("b", "released", Value.date("June 1958", 1958, 6, 0));
    add("d", "released", Value.date("1958", 1958, 0, 0));
    add("e", "released", Value.date("1957", 1957, 0, 0));
    add("a", "followed by", Value.entity("b", "b"));
    add("b", "followed by", Value.entity("d", "d"));
    add("e", "preceded by", Value.entity("d", "d"));
    FactBase base = base();
    assertThat(base.of("followed by")).extracting(Fact::subject).containsExactly("b");
    assertThat(base.of("preceded by")).isEmpty();
  }

  @Test
  void believesNoChildOfSomebodyBornLater() {
    add("a", "born", Value.date("1805", 1805, 0, 0));
    add("b", "born", Value.date("1775", 1775, 0, 0));
    add("d", "born", Value.date("1740", 1740, 0, 0));
    add("b", "son of", Value.entity("a", "a"));
    add("b", "son of", Value.entity("d", "d"));
    add("a", "father of", Value.entity("b", "b"));
    add("d", "father of", Value.entity("b", "b"));
    FactBase base = base();
    assertThat(base.of("son of")).extracting(f -> f.value().entity()).containsExactly("d");
    assertThat(base.of("father of")).extracting(Fact::subject).containsExactly("d");
  }

  @Test
  void takesNoWordsWhereOthersGiveAmounts() {
    for (int i = 0; i < 30; i++) {
      add("b" + i, "length", i == 0 ? Value.text("defined by") : Value.quantity("x", 90 + i, "m"));
      add("b" + i, "material", Value.text(i == 0 ? "steel" : "stone"));
    }
    FactBase base = base();
    assertThat(base.about("b0")).extracting(fact -> fact.value().text()).containsExactly("steel");
    assertThat(base.of("length")).hasSize(29);
  }

  @Test
  void takesAThingAmongLongListsOfNamesForItsNamesake() {
    for (int i = 0; i < 15; i++) {
      add("b" + i, "toll stations", Value.text("Station " + i));
      add("b" + i, "toll stations", i == 0 ? Value.entity("r1", "r1") : Value.text("Gate " + i));
      add("b" + i, "gates", Value.text("Gate " + i));
      add("b" + i, "gates", i == 0 ? Value.entity("x", "elsewhere") : Value.text("Door " + i));
      add("b" + i, "rivers", Value.entity("r" + i, "r" + i));
      add("b" + i, "rivers", i < 12 ? Value.text("Brook " + i) : Value.entity("r1", "r1"));
      add("r" + i, "opened", Value.date("1962", 1962, 0, 0));
    }
    FactBase base = base();
    assertThat(base.naming("r1")).extracting(Fact::property).containsOnly("rivers");
    assertThat(base.about("b0")).extracting(fact -> fact.value().text()).contains("r1", "x");
  }

  @Test
  void takesTheMorePreciseOfTwoDatesThatAgree() {
    add("b1", "opened", Value.date("1962", 1962, 0, 0));
    add("b1", "opened", Value.date("April 1962", 1962, 4, 0));
    add("b2", "opened", Value.date("1962", 1962, 0, 0));
    for (int i = 3; i < 20; i++) {
      add("b" + i, "opened", Value.date("1970", 1970, 0, 0));
    }
    FactBase base = base();
    assertThat(base.about("b1")).extracting(fact -> fact.value().text()).containsOnly("April 1962");
    assertThat(base.about("b2")).extracting(fact -> fact.value().text()).contains("1962");
    assertThat(base.contradictions()).isEqualTo(1);
  }

  @Test
  void takesTheLatestOfAmountsOfSeveralDates() {
    for (int i = 1; i < 20; i++) {
      add("b" + i, "visitors", Value.quantity("x", 100, ""), "2009");
    }
    add("b1", "visitors", Value.quantity("y", 120, ""), "2011-07");
    add("b2", "visitors", Value.quantity("y", 120, ""), "2009");
    FactBase base = base();
    assertThat(base.about("b1")).extracting(fact -> fact.value().number()).containsExactly(120.0);
    assertThat(base.about("b2")).isEmpty();
    assertThat(base.about("b3")).hasSize(1);
  }

  @Test
  void countsNamesWithoutAPageAmongWhatARelationLeadsTo() {
    for (int i = 0; i < 10; i++) {
      add("b" + i, "crosses", Value.entity("r" + i, "r" + i));
      add("b" + i, "crosses", Value.text("Brook No " + i));
      add("b" + i, "designed by", Value.text("Ann Berg"));
    }
    FactBase base = base();
    assertThat(base.fan("crosses", "bridge")).isEqualTo(new Fan(2, 1));
    assertThat(base.fan("designed by", "bridge")).isEqualTo(new Fan(1, 10));
  }

  @Test
  void readsBoundsWiderByTheMargin() {
    world();
    Constraint bounds = range("?0", "length", 820, 900, "km");
    assertThat(answers(0, bounds)).isEmpty();
    assertThat(answers(0.1, bounds)).containsExactly("r1");
  }

  @Test
  void readsAStatementUnderANarrowerLabelGenerously() {
    world();
    add("c1", "rivers", Value.entity("r1", "r1"));
    add("c1", "principal river", Value.entity("r2", "r2"));
    Constraint edge = edge("?1", "rivers", "?0");
    assertThat(answers(0, edge)).containsExactly("r1");
    assertThat(answers(0.1, edge)).containsExactlyInAnyOrder("r1", "r2");
    assertThat(answers(0.1, edge("?1", "principal river", "?0"))).containsExactly("r2");
  }

  @Test
  void takesAWordOfOpinionFromALabelForNothing() {
    add("c1", "notable bridges", Value.entity("b1", "b1"));
    add("c2", "bridges", Value.entity("b1", "b1"));
    add("b1", "material", Value.text("steel"));
    Constraint clue = constraint("?0", "notable bridges", Operator.ENTITY, "b1", 0, 0, "");
    assertThat(answers(0, clue)).containsExactly("c1");
    assertThat(answers(0.1, clue)).containsExactlyInAnyOrder("c1", "c2");
  }

  @Test
  void readsWhatAThingSaysOfSeveralPlacesForEachOfThem() {
    add("c1", "notable bridges", Value.entity("b1", "b1"));
    add("c2", "area", Value.quantity("9 sq km", 9, "sq km"));
    add("b1", "countries", Value.entity("c1", "c1"));
    add("b1", "countries", Value.entity("c2", "c2"));
    Constraint clue = constraint("?0", "notable bridges", Operator.ENTITY, "b1", 0, 0, "");
    assertThat(answers(0, clue)).containsExactly("c1");
    assertThat(answers(0.1, clue)).containsExactlyInAnyOrder("c1", "c2");
  }

  @Test
  void readsAStatementOfTheOtherEntityGenerouslyWhereOthersSayBoth() {
    for (int i = 0; i < 4; i++) {
      add("b" + i, "crosses", Value.entity("r" + i, "r" + i));
      add("r" + i, "crossed by", Value.entity("b" + i, "b" + i));
    }
    add("r0", "crossed by", Value.entity("b9", "b9"));
    add("b9", "material", Value.text("steel"));
    Constraint crosses = edge("?0", "crosses", "?1");
    assertThat(answers(0, crosses)).containsExactlyInAnyOrder("b0", "b1", "b2", "b3");
    assertThat(answers(0.1, crosses)).containsExactlyInAnyOrder("b0", "b1", "b2", "b3", "b9");
  }

  @Test
  void readsATextThatHoldsTheWordsGenerously() {
    add("b1", "material", Value.text("Steel"));
    add("b2", "material", Value.text("stone and steel"));
    add("b3", "material", Value.text("steelwork"));
    Constraint steel = text("?0", "material", "steel");
    assertThat(answers(0, steel)).containsExactly("b1");
    assertThat(answers(0.1, steel)).containsExactlyInAnyOrder("b1", "b2");
  }

  @Test
  void readsTheSameMeasureGenerouslyWhereAPageIsSilent() {
    add("r1", "total length", Value.quantity("x", 500, "km"));
    add("r2", "length", Value.quantity("x", 510, "km"));
    add("r3", "length", Value.quantity("x", 505, "km"));
    add("r3", "total length", Value.quantity("x", 900, "km"));
    add("b1", "lock length", Value.quantity("x", 505, "km"));
    add("b1", "total length", Value.quantity("x", 900, "km"));
    Constraint about = range("?0", "total length", 490, 520, "km");
    assertThat(answers(0, about)).containsExactly("r1");
    assertThat(answers(0.1, about)).containsExactlyInAnyOrder("r1", "r2");
  }

  @Test
  void readsAnotherLabelAsTheSameMeasureWhereOthersGiveBothOneValue() {
    for (int i = 0; i < 4; i++) {
      add("r" + i, "inhabitants", Value.quantity("x", 1000 + i, ""));
      add("r" + i, "population", Value.quantity("x", 1000 + i, ""));
      add("r" + i, "voters", Value.quantity("x", 700 + i, ""));
    }
    add("b1", "population", Value.quantity("x", 1001, ""));
    add("b2", "voters", Value.quantity("x", 1001, ""));
    Constraint about = range("?0", "inhabitants", 1001, 1001, "");
    assertThat(answers(0, about)).containsExactly("r1");
    assertThat(answers(0.0001, about)).containsExactlyInAnyOrder("r1", "b1");
  }

  @Test
  void countsWhatPagesDisputeOnlyGenerously() {
    for (int i = 0; i < 12; i++) {
      add("r" + i, "length", Value.quantity("x", 100 + i, "km"));
    }
    add("r3", "length", Value.quantity("y", 500, "km"));
    Constraint longest = range("?0", "length", 490, 510, "km");
    assertThat(answers(0, longest)).isEmpty();
    assertThat(answers(0.1, longest)).containsExactly("r3");
  }

  @Test
  void countsWhoSharesAValue() {
    world();
    FactBase base = base();
    assertThat(base.sharing(base.fact("f2").orElseThrow())).isEqualTo(2);
    assertThat(base.sharing(base.fact("f4").orElseThrow())).isEqualTo(1);
  }

  @Test
  void comparesNumbersOnlyInTheSameUnit() {
    world();
    assertThat(answers(0, range("?0", "length", 100, 2000, "m"))).isEmpty();
  }

  @Test
  void setsAsideWhereASubjectContradictsItself() {
    for (int i = 0; i < 12; i++) {
      add("r" + i, "length", Value.quantity("x", 100 + i, "km"));
    }
    add("r3", "length", Value.quantity("y", 500, "km"));
    FactBase base = base();
    assertThat(base.contradictions()).isEqualTo(2);
    assertThat(base.about("r3")).isEmpty();
    assertThat(base.about("r4")).hasSize(1);
  }

  @Test
  void answersWithValuesWhereAPropertyIsAsked() {
    world();
    Query query =
        new Query(
            List.of(edge("?1", "crosses", "?0"), text("?1", "material", "iron")), "?0", "length");
    assertThat(base().answers(query, 0)).containsExactly("264 km");
  }

  @Test
  void worksOutEveryPairOfThingsThatFit() {
    world();
    List<Constraint> clues = List.of(edge("?1", "crosses", "?0"), text("?1", "material", "iron"));
    Query difference = worked(Operation.Kind.DIFFERENCE, clues, edge("?3", "crosses", "?2"));
    assertThat(base().answers(difference, 0)).containsExactly("548 km");
    Query greater = worked(Operation.Kind.GREATEST, clues, edge("?3", "crosses", "?2"));
    assertThat(base().answers(greater, 0)).containsExactly("r1");
    assertThat(base().answers(greater.ofThings().get(1), 0)).containsExactly("r1", "r2");
  }

  @Test
  void worksOutWhatAllListedThingsMake() {
    world();
    add("b3", "spans", Value.entity("r1", "r1"));
    add("b3", "spans", Value.entity("r2", "r2"));
    List<Constraint> iron = List.of(text("?0", "material", "iron"));
    assertThat(base().answers(ofList(Operation.Kind.LEAST, iron, 1), 0)).containsExactly("r2");
    assertThat(base().answers(ofList(Operation.Kind.LEAST, iron, 2), 0)).containsExactly("r1");
    assertThat(base().answers(ofList(Operation.Kind.TOTAL, iron, 0), 0))
        .containsExactly("1,076 km");
    add("b3", "spans", Value.text("a river that no page is about"));
    assertThat(base().answers(ofList(Operation.Kind.LEAST, iron, 1), 0))
        .as("not all are known")
        .doesNotContain("r1", "r2");
  }

  @Test
  void worksWithThoseListedThingsAloneThatLieBeyondABound() {
    world();
    add("b3", "spans", Value.entity("r1", "r1"));
    add("b3", "spans", Value.entity("r2", "r2"));
    Query query = ofList(Operation.Kind.COUNT, List.of(text("?0", "material", "iron")), 0);
    assertThat(base().answers(only(query, true, 300), 0)).containsExactly("1");
    assertThat(base().answers(only(query, true, 100), 0)).containsExactly("2");
    assertThat(base().answers(only(query, true, 280), 0.1))
        .as("264 is too near")
        .isNotEqualTo(Set.of("1"));
    Query least = ofList(Operation.Kind.LEAST, List.of(text("?0", "material", "iron")), 1);
    assertThat(base().answers(only(least, true, 300), 0)).containsExactly("r1");
    assertThat(base().answers(only(least, true, 5000), 0))
        .as("none is meant")
        .doesNotContain("r1", "r2");
  }

  private static Query only(Query query, boolean above, double bound) {
    Operation all = query.operation();
    Operation.Threshold only = new Operation.Threshold("length", above, bound, "km");
    return new Query(
        query.constraints(),
        query.variable(),
        query.property(),
        new Operation(all.kind(), all.others(), all.list(), only, all.rank(), all.unit()));
  }

  private static Query ofList(Operation.Kind kind, List<Constraint> clues, int rank) {
    return new Query(
        clues,
        "?0",
        "length",
        new Operation(kind, List.of(), "spans", Operation.Threshold.NONE, rank, "km"));
  }

  private static Query worked(Operation.Kind kind, List<Constraint> clues, Constraint ofSecond) {
    List<Constraint> all = new ArrayList<>(clues);
    all.add(ofSecond);
    return new Query(
        all,
        "?0",
        "length",
        new Operation(
            kind,
            List.of(new Operation.Operand("?2", "length")),
            "",
            Operation.Threshold.NONE,
            1,
            "km"));
  }

  @Test
  void findsEveryPageThatStatesTheSame() {
    world();
    add("r1", "bridges", Value.entity("b1", "b1"));
    add("r1", "bridges", Value.entity("b2", "b2"));
    add("b1", "material", Value.text("Steel"));
    FactBase base = base();
    Fact crosses = base.fact("f2").orElseThrow();
    Fact listed = base.fact("f8").orElseThrow();
    Fact steel = base.fact("f5").orElseThrow();
    Fact again = base.fact("f10").orElseThrow();
    assertThat(base.pagesStating(crosses)).containsExactlyInAnyOrder(crosses.url(), listed.url());
    assertThat(base.pagesStating(listed)).containsExactlyInAnyOrder(crosses.url(), listed.url());
    assertThat(base.pagesStating(steel)).containsExactlyInAnyOrder(steel.url(), again.url());
    assertThat(base.fact("none")).isEmpty();
  }

  private void world() {
    add("r1", "length", Value.quantity("812 km", 812, "km"));
    add("r2", "length", Value.quantity("264 km", 264, "km"));
    add("b1", "crosses", Value.entity("r1", "r1"));
    add("b2", "crosses", Value.entity("r1", "r1"));
    add("b3", "crosses", Value.entity("r2", "r2"));
    add("b1", "material", Value.text("steel"));
    add("b2", "material", Value.text("stone"));
    add("b3", "material", Value.text("iron"));
  }

  private Set<String> answers(double margin, Constraint... constraints) {
    return base().answers(new Query(List.of(constraints), "?0", ""), margin);
  }

  private FactBase base() {
    List<Entity> entities =
        facts.stream().map(Fact::subject).distinct().map(FactBaseTest::entity).toList();
    return new FactBase(entities, facts);
  }

  private static Entity entity(String id) {
    String type = id.startsWith("r") ? "river" : "bridge";
    return new Entity(id, id, List.of(), List.of(type), List.of(id), id, Side.TRAIN);
  }

  private void add(String subject, String property, Value value) {
    add(subject, property, value, "");
  }

  private void add(String subject, String property, Value value, String asOf) {
    facts.add(
        new Fact(
            "f" + facts.size(),
            subject,
            property,
            Fact.Source.KEY_VALUE,
            value,
            "q",
            subject,
            "http://pages.test/" + facts.size(),
            asOf));
  }

  private static Constraint type(String variable, String type) {
    return constraint(variable, "type", Operator.TYPE, type, 0, 0, "");
  }

  private static Constraint edge(String from, String property, String to) {
    return constraint(from, property, Operator.VARIABLE, to, 0, 0, "");
  }

  private static Constraint text(String variable, String property, String text) {
    return constraint(variable, property, Operator.TEXT, text, 0, 0, "");
  }

  private static Constraint range(
      String variable, String property, double low, double high, String unit) {
    return constraint(variable, property, Operator.RANGE, "", low, high, unit);
  }

  private static Constraint constraint(
      String subject,
      String predicate,
      Operator operator,
      String object,
      double low,
      double high,
      String unit) {
    return new Constraint(subject, predicate, operator, object, low, high, unit, "", "", "", "");
  }
}

package io.hopsmith.generators.compose;

import static io.hopsmith.generators.compose.MadeWorld.number;
import static io.hopsmith.generators.compose.MadeWorld.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class NatureTest {
  private static final int BRIDGES = 30;
  private final FactBase facts = world();
  private final Handles handles = new Handles(facts, new Nature(facts));

  @Test
  void aBridgeIsNotKnownByItsCityEvenIfTheIndexHoldsOneAlone() {
    assertThat(tells(draft("bridge", edge("?0", "stands in", "?1"), "city"))).isFalse();
  }

  @Test
  void norByItsCityAndAClueThatIsRareAmongThoseOfTheIndex() {
    Draft draft = draft("bridge", edge("?0", "stands in", "?1"), "city");
    assertThat(tells(draft.plus(text("material", "brass")))).isFalse();
  }

  @Test
  void norByTheTwoThingsThatItJoinsAlone() {
    Draft draft = draft("bridge", edge("?0", "stands in", "?1"), "city");
    Variable other = new Variable("?2", "river", "river", Sort.THING);
    Draft joining = draft.plus(other, List.of(edge("?0", "crosses", "?2")));
    assertThat(tells(joining)).isFalse();
    assertThat(tells(joining.plus(number("opened", 19_010_000, Constraint.DATE)))).isFalse();
    assertThat(tells(joining.plus(number("opened", 19_010_503, Constraint.DATE)))).isTrue();
  }

  @Test
  void aCityIsKnownByABridgeThatStandsInIt() {
    assertThat(tells(draft("city", edge("?1", "stands in", "?0"), "bridge"))).isTrue();
  }

  @Test
  void oneOfAListIsNotKnownByTheListThatHappensToBeShort() {
    assertThat(tells(draft("bridge", edge("?1", "notable bridges", "?0"), "city"))).isFalse();
  }

  @Test
  void norByALabelThatNamesOneOfItsKind() {
    assertThat(tells(draft("bridge", edge("?1", "bridge", "?0"), "city"))).isFalse();
  }

  @Test
  void norByALabelThatThingsOfAnotherTypeShare() {
    assertThat(tells(draft("school", edge("?1", "school", "?0"), "city"))).isFalse();
  }

  @Test
  void anEngineerIsNotKnownByTheCityThatIsTheBirthplaceOfOne() {
    assertThat(tells(draft("engineer", edge("?1", "birthplace of", "?0"), "city"))).isFalse();
  }

  @Test
  void aCountryIsKnownByItsCapital() {
    assertThat(tells(draft("country", edge("?0", "capital", "?1"), "city"))).isTrue();
  }

  @Test
  void anEngineerIsKnownByTheBridgeThatWasDesignedByOne() {
    assertThat(tells(draft("engineer", edge("?1", "designed by", "?0"), "bridge"))).isTrue();
  }

  @Test
  void aCountryIsKnownByOneOfManyLakesThatNoOtherHas() {
    assertThat(tells(draft("country", edge("?0", "lakes", "?1"), "lake"))).isTrue();
  }

  @Test
  void butNotByTheNameOfOneOfManyTowns() {
    assertThat(weighsEnough("country", MadeWorld.named("lakes", "lake10"))).isTrue();
    assertThat(weighsEnough("country", MadeWorld.named("towns", "town10"))).isFalse();
  }

  @Test
  void aUniversityIsNotKnownByOneWhoTaughtThere() {
    assertThat(tells(draft("school", edge("?1", "professor at", "?0"), "engineer"))).isFalse();
    assertThat(tells(draft("school", edge("?1", "founded by", "?0"), "engineer"))).isTrue();
  }

  @Test
  void aSchoolIsNotKnownByATeacherEvenIfNoOtherHadOne() {
    assertThat(tells(draft("school", edge("?0", "teachers", "?1"), "teacher"))).isFalse();
  }

  @Test
  void aFilmIsNotKnownByPeopleWhoWorkTogetherAgainAndADecade() {
    Draft film = made(text("directed by", "Ada QuillA"), text("stars", "Bora LindowA"));
    assertThat(tells(film.plus(text("written by", "Cato TarnA")))).isFalse();
    assertThat(tells(film.plus(decade()))).isFalse();
    assertThat(tells(film.plus(number("released", 19_840_000, Constraint.DATE)))).isFalse();
    assertThat(tells(film.plus(number("released", 19_840_503, Constraint.DATE)))).isTrue();
  }

  @Test
  void norByThemAndOneIntervalOfAmounts() {
    Draft film = made(text("directed by", "Ada QuillA"), text("tracks", "Marching HomeA"));
    Constraint length = number("running time", 100, "minutes");
    Draft within = film.plus(length.within(90, 110));
    assertThat(tells(within)).isFalse();
    assertThat(tells(film.plus(length))).isTrue();
    assertThat(tells(within.plus(number("budget", 5, "$").within(4, 6)))).isTrue();
  }

  @Test
  void anIntervalThatMostOfItsKindFitTellsNothing() {
    Variable root = new Variable("?0", "element1", "element", Sort.THING);
    Constraint own = number("number of isotopes", 3, "");
    Constraint day = number("discovered", 18_450_503, Constraint.DATE);
    Draft within = new Draft(List.of(root), List.of(day, own.within(2, 3.9)), "");
    assertThat(handles.needMore(within, root)).isFalse();
    Draft wider =
        new Draft(List.of(root), List.of(day, number("size", 3, "m").within(60, 100)), "");
    assertThat(handles.needMore(wider, root)).isTrue();
  }

  @Test
  void aFilmIsNotKnownByTheDayOnWhichFilmsComeOutAndItsLength() {
    Constraint length = number("running time", 100, "minutes").within(90, 110);
    Constraint day = number("released", 19_840_503, Constraint.DATE);
    assertThat(tells(made(day, length))).isFalse();
    assertThat(tells(made(day, length, text("directed by", "Ada QuillA")))).isTrue();
    assertThat(tells(made(number("founded", 19_840_503, Constraint.DATE), length))).isTrue();
  }

  @Test
  void aSongIsNotKnownByItsMakersAndADayOnWhichAllOfAnAlbumCameOut() {
    Variable song = new Variable("?0", "film1", "pop song", Sort.WORK);
    Constraint day = number("released", 19_840_503, Constraint.DATE);
    List<Constraint> clues = List.of(day, text("written by", "Ada QuillA"));
    assertThat(handles.needMore(new Draft(List.of(song), clues, ""), song)).isTrue();
    assertThat(tells(made(day, text("written by", "Ada QuillA")))).isTrue();
  }

  @Test
  void aFilmIsNotKnownByItsStudioAndOneOfItsCast() {
    Draft film = made(text("released by", "Tarn PicturesA"), text("features", "Bora LindowA"));
    assertThat(tells(film)).isFalse();
    assertThat(tells(film.plus(text("based on", "The Long MillA")))).isTrue();
  }

  @Test
  void aCityIsNotKnownByItsRiverAndItsCountry() {
    Draft city = made(text("river", "AvaA"), text("country", "AvariaA"));
    assertThat(tells(city.plus(text("province", "NorthA")))).isFalse();
    assertThat(tells(city.plus(text("landmark", "Old MillA")))).isTrue();
  }

  @Test
  void aRiverIsNotKnownByWhereItRisesAndEndsAndItsCountries() {
    Draft river = made(text("rises in", "Tarn HillsA"), text("mouth", "Green SeaA"));
    Draft placed = river.plus(text("countries", "AvariaA"));
    assertThat(tells(placed)).isFalse();
    assertThat(tells(placed.plus(text("landmark", "Old MillA")))).isTrue();
  }

  @Test
  void aPlayerIsNotKnownByATeamAndAnOrigin() {
    Draft player = made(text("played for", "Lindow RoversA"), text("comes from", "Avaria NorthA"));
    assertThat(tells(player.plus(decade()))).isFalse();
    assertThat(tells(player.plus(number("died", 19_840_503, Constraint.DATE)))).isTrue();
  }

  @Test
  void aCountryIsKnownByTwoThatBorderNoOtherTogether() {
    assertThat(tells(neighbour("one", "two"))).isTrue();
    assertThat(tells(neighbour("one", "three"))).isFalse();
  }

  @Test
  void norIsACityKnownByTwoBridgesThatAreNotAllOfTheirOwners() {
    Draft draft = draft("city", edge("?1", "sights", "?0"), "country");
    Variable second = new Variable("?2", "two", "country", Sort.THING);
    assertThat(tells(draft.plus(second, List.of(edge("?2", "sights", "?0"))))).isFalse();
  }

  @Test
  void anElementIsKnownByItsNumberAlone() {
    assertThat(weighsEnough("element", number("atomic number", 7, ""))).isTrue();
    assertThat(weighsEnough("element", number("number of isotopes", 7, ""))).isFalse();
    assertThat(weighsEnough("element", number("atomic number", 7, "").within(5, 9))).isFalse();
  }

  @Test
  void aCityIsNotKnownByTheOceanOnWhichNoOtherOfTheIndexLies() {
    Constraint lies = MadeWorld.named("lies on", "ocean11");
    assertThat(weighsEnough("city", lies)).isFalse();
  }

  @Test
  void aDayThatManyHaveInCommonTellsLittle() {
    Constraint amount = number("population", 110, "people").within(100, 120);
    Constraint shared = number("admitted", 19_451_024, Constraint.DATE);
    Constraint own = number("admitted", 19_451_025, Constraint.DATE);
    Variable root = new Variable("?0", "country1", "country", Sort.THING);
    assertThat(handles.needMore(new Draft(List.of(root), List.of(shared, amount), ""), root))
        .isTrue();
    assertThat(handles.needMore(new Draft(List.of(root), List.of(own, amount), ""), root))
        .isFalse();
  }

  private boolean weighsEnough(String type, Constraint clue) {
    Variable root = new Variable("?0", type + 1, type, Sort.THING);
    return !handles.needMore(new Draft(List.of(root), List.of(clue), ""), root);
  }

  /** A country that is listed by two. */
  private static Draft neighbour(String one, String other) {
    return new Draft(
        List.of(
            new Variable("?0", "shared", "country", Sort.THING),
            new Variable("?1", one, "country", Sort.THING),
            new Variable("?2", other, "country", Sort.THING)),
        List.of(
            edge("?1", "neighbouring countries", "?0"), edge("?2", "neighbouring countries", "?0")),
        "");
  }

  private static Draft made(Constraint... clues) {
    Variable root = new Variable("?0", "film1", "film", Sort.THING);
    return new Draft(List.of(root), List.of(clues), "");
  }

  private static Constraint decade() {
    return number("released", 19_800_000, Constraint.DATE).within(19_800_000, 19_891_231);
  }

  /** Whether what is said of the root means one thing. */
  private boolean tells(Draft draft) {
    return handles.know(draft, draft.root());
  }

  private static FactBase world() {
    MadeWorld world = new MadeWorld();
    world.thing("shared", "country");
    for (String owner : List.of("one", "two", "three")) {
      world.thing(owner, "country");
      world.says(owner, "neighbouring countries", Value.entity("x", "shared"));
      world.says(owner, "neighbouring countries", Value.text("Land of " + owner));
      world.says(
          owner, "neighbouring countries", Value.text(owner.equals("two") ? "Bremia" : "Tarn"));
    }
    for (int i = 0; i < BRIDGES; i++) {
      world.thing("bridge" + i, "bridge");
      world.thing("city" + i, "city");
      world.thing("country" + i, "country");
      world.says("bridge" + i, "stands in", Value.entity("x", "city" + i / 2));
      world.says("bridge" + i, "material", Value.text(i == 1 ? "brass" : "steel"));
      world.thing("element" + i, "element");
      world.says("element" + i, "atomic number", Value.quantity("" + i, i, ""));
      world.says("element" + i, "number of isotopes", Value.quantity("" + i, i, ""));
      world.says("element" + i, "size", Value.quantity((70 + i) + " m", 70 + i, "m"));
      world.thing("ocean" + i + "0", "ocean");
      world.thing("ocean" + i + "1", "ocean");
      world.says("city" + i, "lies on", Value.entity("x", "ocean" + i + "0"));
      world.says("city" + i, "lies on", Value.entity("x", "ocean" + i + "1"));
      world.thing("engineer" + i, "engineer");
      world.says("bridge" + i, "designed by", Value.entity("x", "engineer" + i));
      world.says("city" + i, "birthplace of", Value.entity("x", "engineer" + i));
      world.says("engineer" + i, "professor at", Value.entity("x", "school" + i / 2));
      world.says("engineer" + i, "founded by", Value.entity("x", "school" + i / 2));
      for (int lake = 0; lake < 2; lake++) {
        world.thing("lake" + i + lake, "lake");
        world.thing("teacher" + i + lake, "teacher");
        world.says("school" + i, "teachers", Value.entity("x", "teacher" + i + lake));
        world.says("country" + i, "lakes", Value.entity("x", "lake" + i + lake));
        world.thing("town" + i + lake, "town");
        world.says("country" + i, "towns", Value.entity("x", "town" + i + lake));
      }
      world.says("city" + i, "bridge", Value.entity("x", "bridge" + i));
      world.says("city" + i, "notable bridges", Value.entity("x", "bridge" + i));
      world.thing("school" + i, "school");
      world.says("city" + i, "school", Value.entity("x", "school" + i));
      world.says("country" + i, "school", Value.entity("x", "school" + i / 2));
      world.says("country" + i, "capital", Value.entity("x", "city" + i));
      int day = i == 1 ? 25 : 24;
      world.says("country" + i, "admitted", Value.date(day + " October 1945", 1945, 10, day));
    }
    return world.facts();
  }

  private static Draft draft(String rootType, Constraint edge, String otherType) {
    return new Draft(
        List.of(
            new Variable("?0", rootType + 1, rootType, Sort.THING),
            new Variable("?1", "other", otherType, Sort.THING)),
        List.of(edge),
        "");
  }

  private static Constraint edge(String subject, String property, String object) {
    return new Constraint(subject, property, Operator.VARIABLE, object, 0, 0, "", "", "", "", "");
  }
}

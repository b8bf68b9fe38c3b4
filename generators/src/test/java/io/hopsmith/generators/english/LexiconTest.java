package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.Nouns;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.schemas.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private final Lexicon lexicon = new Lexicon(List.of("exports: rank", "imports: rank"));

  @ParameterizedTest
  @CsvSource({
    "country, PERSON, ENTITY, VERB, comes from",
    "country, WORK, ENTITY, VERB, comes from",
    "country, THING, ENTITY, VERB, lies in",
    "university, PERSON, ENTITY, VERB, studied at",
    "university, THING, ENTITY, VERB, is home to",
    "discovered, THING, DATE, EVENT, was discovered",
    "discovered, PERSON, ENTITY, VERB, discovered",
    "previous club, PERSON, ENTITY, VERB, used to play for",
    "born here, THING, ENTITY, VERB, is the birthplace of",
    "area code, THING, QUANTITY, LABEL, dialling code",
    "group, THING, QUANTITY, LABEL, is in group",
    "land use: permanent crops, THING, QUANTITY, NOUN, share of permanent crops in land use",
    "independence declared, THING, DATE, EVENT, declared its independence"
  })
  void saysAPropertyByItsSubjectAndValue(
      String property, Sort sort, Value.Kind value, Phrase.Kind kind, String words) {
    Phrase phrase = lexicon.phrase(property, sort, value);
    assertThat(phrase.kind()).isEqualTo(kind);
    assertThat(phrase.words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "praised by, ENTITY, VERB, was praised by",
    "served in, ENTITY, VERB, served in",
    "trained by, ENTITY, VERB, was trained by",
    "posted in, ENTITY, VERB, was posted in",
    "displayed in, ENTITY, VERB, is displayed in",
    "joined, ENTITY, VERB, joined",
    "joined, DATE, NEVER, ''",
    "tram opened, DATE, EVENT, saw its tram open",
    "restored, DATE, EVENT, was restored",
    "date of incorporation, DATE, EVENT, was incorporated",
    "registration date, DATE, EVENT, was registered",
    "date made, DATE, EVENT, was made",
    "date of nothing, DATE, NEVER, ''",
    "signed near, ENTITY, VERB, was signed near",
    "postal number, QUANTITY, LABEL, postal number",
    "spire height, QUANTITY, NOUN, spire height"
  })
  void saysUnseenLabelsByTheirGrammar(
      String property, Value.Kind value, Phrase.Kind kind, String words) {
    Phrase phrase = lexicon.phrase(property, Sort.THING, value);
    assertThat(phrase.kind()).isEqualTo(kind);
    assertThat(phrase.words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "10 october 1928, ENTITY",
    "nearest town in the almanac, ENTITY",
    "printed here, ENTITY",
    "animal contact disease, TEXT",
    "executive branch: election results, TEXT",
    "visitor statistics, ENTITY",
    "siege of the city began, DATE",
    "founded as a colony, QUANTITY",
    "exports: rank, QUANTITY",
    "see also, ENTITY"
  })
  void refusesWhatNoRuleCanSay(String property, Value.Kind value) {
    assertThat(lexicon.phrase(property, Sort.THING, value).isSayable()).isFalse();
  }

  @Test
  void asksOnlyForNounsThatReadWell() {
    assertThat(lexicon.phrase("capital", Sort.THING, Value.Kind.ENTITY).askable()).isTrue();
    assertThat(lexicon.phrase("oldest bridge", Sort.THING, Value.Kind.ENTITY).askable()).isTrue();
    assertThat(lexicon.phrase("component", Sort.THING, Value.Kind.ENTITY).askable()).isFalse();
  }

  @Test
  void takesNoStatementOrRemainderOfAListForAName() {
    Phrase languages = lexicon.phrase("languages", Sort.THING, Value.Kind.TEXT);
    assertThat(languages.takes(Value.text("Sami"))).isTrue();
    assertThat(languages.takes(Value.text("Languages"))).isFalse();
    assertThat(languages.takes(Value.text("English widely spoken"))).isFalse();
    assertThat(languages.takes(Value.text("Sami and other"))).isFalse();
    assertThat(languages.takes(Value.text("has two of them"))).isFalse();
    assertThat(languages.takes(Value.text("defined by the constitution"))).isFalse();
    assertThat(languages.takes(Value.text("highly prone to change"))).isFalse();
    assertThat(languages.takes(Value.text("undetermined"))).isFalse();
    assertThat(languages.takes(Value.text("SD-8052"))).isFalse();
    assertThat(languages.takes(Value.text("ABC-435"))).isFalse();
  }

  @Test
  void saysThatAPartIsAShare() {
    assertThat(words("composition by sector: heavy industry", Value.Kind.QUANTITY))
        .isEqualTo("share of heavy industry");
    assertThat(words("gdp composition by sector: industry", Value.Kind.QUANTITY))
        .isEqualTo("share of industry in GDP");
    assertThat(words("labor force by occupation: industry", Value.Kind.QUANTITY))
        .isEqualTo("share of industry in the labour force");
    assertThat(words("land use: growth rate", Value.Kind.QUANTITY)).isEqualTo("growth rate");
    assertThat(words("elevation extremes: highest point", Value.Kind.ENTITY))
        .isEqualTo("highest point");
  }

  private String words(String property, Value.Kind value) {
    return lexicon.phrase(property, Sort.THING, value).words();
  }

  @Test
  void takesOnlyNamesAfterAVerb() {
    Phrase verb = lexicon.phrase("designed by", Sort.THING, Value.Kind.TEXT);
    assertThat(verb.takes(Value.text("Ada Quill"))).isTrue();
    assertThat(verb.takes(Value.text("several hands"))).isFalse();
    assertThat(verb.takes(Value.text("ABC 10245"))).isFalse();
    assertThat(lexicon.phrase("field", Sort.PERSON, Value.Kind.TEXT).takes(Value.text("optics")))
        .isTrue();
  }

  /**
   * Of these no page can name all: every country trades a little with most others. Without "main" a
   * question would have as many answers as there are statistics.
   */
  private static final Set<String> NEVER_WHOLE =
      Set.of(
          "export partners",
          "import partners",
          "export commodities",
          "import commodities",
          "agriculture products",
          "industries");

  @Test
  void addsNoSuperlativeToALabelAndTakesNoneFromIt() throws IOException {
    Pattern superlative =
        Pattern.compile("(?:.* )?(?:best-known|best known|principal|main|largest|longest)\\b.*");
    List<String> wrong = new ArrayList<>();
    for (String line : table()) {
      List<String> columns = List.of(line.split("\t"));
      boolean labelled = superlative.matcher(columns.get(0)).matches();
      boolean kept = superlative.matcher(columns.get(2)).matches();
      boolean added = columns.stream().skip(2).anyMatch(c -> superlative.matcher(c).matches());
      boolean wanted = NEVER_WHOLE.contains(columns.get(0));
      if ((added && !labelled && !wanted)
          || (labelled && !kept && !Nouns.isPlural(columns.get(0)))) {
        wrong.add(line);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "production company, WORK, TEXT, was produced by, produced",
    "illustrator, WORK, ENTITY, was illustrated by, illustrated",
    "parent company, THING, ENTITY, belongs to, owns",
    "resting place, PERSON, ENTITY, is buried in, is the burial place of",
    "home ground, THING, ENTITY, plays at, is the home ground of",
    "developer, THING, TEXT, was developed by, developed",
    "genus, THING, TEXT, belongs to the genus, includes",
    "head teacher, THING, TEXT, head teacher, is the head teacher of",
    "shipyard, THING, ENTITY, was built at, built",
    "first flight, THING, DATE, first flew, ''",
    "molar mass, THING, QUANTITY, molar mass, ''",
    "presented by, THING, ENTITY, is presented by, presents",
    "on display in, THING, ENTITY, is displayed in, houses",
    "line, THING, ENTITY, lies on, serves",
    "club, PERSON, ENTITY, belongs to, has * as a member",
    "engineer, THING, ENTITY, was engineered by, engineered",
    "flows out of, THING, ENTITY, flows out of, is drained by",
    "royal assent, THING, DATE, received royal assent, ''",
    "number of visitors, THING, QUANTITY, number of visitors, ''",
    "ridership, THING, QUANTITY, ridership, ''",
    "turnout, THING, QUANTITY, turnout, ''",
    "cooking time, THING, QUANTITY, cooking time, ''"
  })
  void saysLabelsOfManyKindsOfSites(
      String property, Sort sort, Value.Kind value, String words, String inverse) {
    Phrase phrase = lexicon.phrase(property, sort, value);
    assertThat(phrase.words()).isEqualTo(words);
    assertThat(phrase.inverse()).isEqualTo(inverse);
  }

  /** "that WORDS ..." needs a finite verb in the third person, either way. */
  @Test
  void saysVerbsInTheThirdPersonBothWays() throws IOException {
    Pattern verb =
        Pattern.compile(
            "(?:first |directly |co-)?(?:is|was|has|had|does|[a-z-]+[^su]s|[a-z-]+ed|wrote|won|built|made|led|drew|ran|held|sang|taught"
                + "|grew|came|took|left|flew|saw|became|began|discusses|passes|crosses|focuses|studies|gave|shot|sold|lost|bought)\\b.*");
    List<String> wrong = new ArrayList<>();
    for (String line : table()) {
      List<String> columns = List.of(line.split("\t"));
      boolean noun = columns.get(1).startsWith("noun") || columns.get(1).startsWith("label");
      columns.stream()
          .skip(noun ? 3 : 2)
          .filter(words -> !verb.matcher(words).matches())
          .forEach(wrong::add);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void knowsLabelsByTheHundredAndEachOnceForASort() throws IOException {
    List<String> keys =
        table().stream().map(line -> line.split("\t")[0] + " " + line.split("\t")[1]).toList();
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(table().stream().map(line -> line.split("\t")[0]).distinct().count())
        .isGreaterThan(450);
  }

  private static List<String> table() throws IOException {
    try (InputStream in =
        Lexicon.class.getResourceAsStream("/io/hopsmith/generators/english/lexicon.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank() && !line.contains("\tnever"))
          .toList();
    }
  }
}

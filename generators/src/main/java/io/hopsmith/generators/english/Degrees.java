package io.hopsmith.generators.english;

import java.util.List;
import java.util.regex.Pattern;

/** Adjectives by which amounts of a property are compared: areas are large, rates are high. */
final class Degrees {
  private record Scale(Pattern properties, List<String> greatest, List<String> smallest) {
    Scale(String properties, String more, String most, String less, String least) {
      this(Pattern.compile(properties), List.of(more, most), List.of(less, least));
    }
  }

  /** The first that suits is taken; of any property there are greater and smaller amounts. */
  private static final List<Scale> SCALES =
      List.of(
          new Scale(
              "(?:.* )?(?:rate|share|ratio|density|expectancy|age|elevation|altitude|price|temperature|literacy"
                  + "|proportion|percentage)(?: (?:of|at|in|above) .*)?",
              "higher",
              "highest",
              "lower",
              "lowest"),
          new Scale(
              "(?:.* )?(?:coastline|shoreline|span|duration|time)(?: of .*)?",
              "longer",
              "longest",
              "shorter",
              "shortest"),
          new Scale(
              "(?:.* )?(?:area|land|population|labour force|workforce|budget|capacity|number)(?: of .*)?",
              "larger",
              "largest",
              "smaller",
              "smallest"),
          new Scale(".*", "greater", "greatest", "smaller", "smallest"));

  private Degrees() {}

  /**
   * The adjective before a property: "longest", "larger".
   *
   * @param property as a noun phrase: "total length of railways"
   * @param greatest whether the most is meant, else the least
   * @param ofTwo whether two things are compared, else more
   */
  static String of(String property, boolean greatest, boolean ofTwo) {
    Scale scale =
        SCALES.stream()
            .filter(each -> each.properties().matcher(property).matches())
            .findFirst()
            .orElseThrow();
    return (greatest ? scale.greatest() : scale.smallest()).get(ofTwo ? 0 : 1);
  }
}

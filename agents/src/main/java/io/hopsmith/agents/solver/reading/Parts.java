package io.hopsmith.agents.solver.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that names a property and its value: "counts gold among its resources", "capital is
 * Oslo", "has the forint as its currency".
 *
 * @param label words for the property
 * @param object words for the value, which a page must have as they are
 */
public record Parts(String label, String object) {
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("^(?:counts?|has|have) (?<object>.+) among (?:its|their) (?<label>.+)$"),
          Pattern.compile(
              "^(?:has|have|had) (?<object>.+) as (?:one of )?(?:its|their) (?<label>.+)$"),
          Pattern.compile("^(?:follows|precedes) (?<object>.+) in (?:its|their) (?<label>.+)$"),
          Pattern.compile(
              "^(?<label>(?!(?:is|are|was|were|has|had)\\b)\\p{Ll}[^,]*?) (?:is|are|includes?) (?<object>.+)$"));

  /** The parts of a statement; empty for one of another form. */
  public static Optional<Parts> of(String statement) {
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(statement);
      if (matcher.matches()) {
        return Optional.of(new Parts(matcher.group("label"), matcher.group("object")));
      }
    }
    return Optional.empty();
  }
}

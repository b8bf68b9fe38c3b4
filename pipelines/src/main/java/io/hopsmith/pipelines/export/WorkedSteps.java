package io.hopsmith.pipelines.export;

import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.QaRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row's hops as steps of a solution in words, each with the answer that its evidence gives. */
final class WorkedSteps {
  private static final Pattern REFERENCE = Pattern.compile("\\[(\\d+)]");

  private WorkedSteps() {}

  /** One step a hop, e.g. {@code Which town lies on the Wend? Brook}. */
  static List<String> plain(QaRow row) {
    return steps(row, false);
  }

  /** The same, each with its quote and page. */
  static List<String> cited(QaRow row) {
    return steps(row, true);
  }

  /** The step that ends a solution. */
  static String answer(String answer) {
    return "Answer: " + answer;
  }

  /**
   * The steps of a solution that ends in this answer: where the last hop's is the row's own, it
   * stands in its place, else behind all hops.
   */
  static List<String> ending(QaRow row, String answer) {
    List<String> steps = new ArrayList<>(plain(row));
    int last = steps.size() - 1;
    if (last >= 0 && row.hops().get(last).answer().equals(row.answer())) {
      String step = steps.remove(last);
      steps.add(step.substring(0, step.length() - row.answer().length()) + answer);
    } else {
      steps.add(answer(answer));
    }
    return steps;
  }

  private static List<String> steps(QaRow row, boolean cited) {
    Map<String, String> known = new HashMap<>();
    List<String> steps = new ArrayList<>();
    for (Hop hop : row.hops()) {
      String step = resolved(hop.subQuestion(), known) + " " + hop.answer();
      steps.add(cited ? "%s (\"%s\", %s)".formatted(step, hop.quote(), hop.url()) : step);
      known.put(String.valueOf(hop.n()), hop.answer());
    }
    return steps;
  }

  /** The sub-question with the answers of earlier hops in the place of their numbers. */
  private static String resolved(String subQuestion, Map<String, String> known) {
    return REFERENCE
        .matcher(subQuestion)
        .replaceAll(
            found -> Matcher.quoteReplacement(known.getOrDefault(found.group(1), found.group())));
  }
}

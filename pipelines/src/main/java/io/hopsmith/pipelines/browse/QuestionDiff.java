package io.hopsmith.pipelines.browse;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import io.hopsmith.pipelines.report.Html;
import java.util.List;

/** Two wordings of a question as one text, with what went struck out and what came underlined. */
final class QuestionDiff {
  /** Words to compare; the time that it takes grows with their number times their differences. */
  private static final int MOST_WORDS = 5_000;

  private QuestionDiff() {}

  /** HTML of the later wording, with what differs from the earlier one as del and ins. */
  static String html(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    if (old.size() + now.size() > MOST_WORDS) {
      return changed("del", old) + changed("ins", now);
    }
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      Chunk<String> gone = delta.getSource();
      html.append(same(old.subList(at, gone.getPosition())));
      html.append(changed("del", gone.getLines()));
      html.append(changed("ins", delta.getTarget().getLines()));
      at = gone.getPosition() + gone.size();
    }
    return html.append(same(old.subList(at, old.size()))).toString().strip();
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static String same(List<String> words) {
    return words.isEmpty() ? "" : Html.text(String.join(" ", words)) + " ";
  }

  private static String changed(String element, List<String> words) {
    return words.isEmpty()
        ? ""
        : "<%s>%s</%s> ".formatted(element, Html.text(String.join(" ", words)), element);
  }
}

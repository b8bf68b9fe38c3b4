package io.hopsmith.pipelines.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pieces of HTML. Pure. Whatever is no piece itself is escaped. */
public final class Html {
  /** Controls but line ends and tabs, and what changes the order or sight of other characters. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

  private static final Pattern NUMBER = Pattern.compile("-|[0-9][0-9.,]*( %)?");

  private Html() {}

  /** Text that is shown as it is, in an element or in a quoted attribute. */
  public static String text(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll("\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  public static String element(String name, String text) {
    return "<%s>%s</%s>".formatted(name, text(text), name);
  }

  /** A part of the page with a heading that can be linked to. */
  static String section(String id, String title, String... pieces) {
    return "<section id=\"%s\" aria-labelledby=\"%s-title\"><h2 id=\"%s-title\">%s</h2>\n%s\n</section>\n"
        .formatted(id, id, id, text(title), String.join("\n", pieces));
  }

  /** A part that is folded until it is asked for. */
  public static String folded(String summary, String... pieces) {
    return "<details><summary>%s</summary>\n%s\n</details>"
        .formatted(text(summary), String.join("\n", pieces));
  }

  /** A table whose cells are texts; numbers stand to the right. It scrolls on a narrow screen. */
  static String table(String caption, List<String> head, List<List<String>> rows) {
    String heads =
        head.stream()
            .map(cell -> "<th scope=\"col\">" + text(cell) + "</th>")
            .collect(Collectors.joining());
    String body =
        rows.stream().map(Html::row).collect(Collectors.joining("\n", "<tbody>\n", "\n</tbody>"));
    return "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"%s\"><table><caption>%s</caption><thead><tr>%s</tr></thead>\n%s</table></div>"
        .formatted(text(caption), text(caption), heads, body);
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(
            cell ->
                (NUMBER.matcher(cell).matches() ? "<td class=\"n\">" : "<td>")
                    + text(cell)
                    + "</td>")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  /** {@code 12.3 %}; a dash where there is nothing to divide by. */
  static String percent(long part, long whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }
}

package io.hopsmith.pipelines.browse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.pipelines.report.Html;
import io.hopsmith.pipelines.review.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of the main table with its evidence, rounds and rollouts, and the form that marks it.
 *
 * @param layout what all pages share
 * @param place where it stands in the list
 * @param row all columns
 * @param rollouts the rollouts of its question: id, role, model, answer, correct, number of steps,
 *     and the number of the step after which the answer had been seen
 * @param mark what is said of it
 * @param compared the two rounds to compare, by number; none for each with the one before it
 */
record RowPage(
    Layout layout,
    Place place,
    JsonNode row,
    List<List<String>> rollouts,
    Optional<Mark> mark,
    Optional<Compared> compared) {
  private static final List<String> SHOWN = List.of("question", "answer", "hops", "rounds");

  /** Two rounds by number. */
  record Compared(int from, int to) {}

  String html() {
    String question = row.path("question").asText();
    return layout.page(
        question,
        Table.QA,
        place.links(layout),
        "<h1>%s</h1>".formatted(Html.text(question)),
        "<p class=\"answer\"><strong>%s</strong></p>"
            .formatted(Html.text(row.path("answer").asText())),
        form(),
        "<section aria-labelledby=\"hops\"><h2 id=\"hops\">Evidence</h2>%s</section>"
            .formatted(hops()),
        "<section aria-labelledby=\"rounds\"><h2 id=\"rounds\">Rounds</h2>%s</section>"
            .formatted(rounds()),
        "<section aria-labelledby=\"rollouts\"><h2 id=\"rollouts\">Rollouts</h2>%s</section>"
            .formatted(rolloutList()),
        "<section aria-labelledby=\"columns\"><h2 id=\"columns\">All other columns</h2>%s</section>"
            .formatted(Json.terms(others())));
  }

  private String form() {
    String now = mark.map(m -> m.verdict().toString()).orElse("none");
    return """
        <form class="mark" method="post" action="%s">
        <input type="hidden" name="id" value="%s">%s
        <span>Marked: <strong class="%s">%s</strong></span>
        <label>Note <input name="note" value="%s" size="40" maxlength="2000" accesskey="o"></label>
        <button name="mark" value="keep" accesskey="k">Keep</button>
        <button name="mark" value="drop" accesskey="d">Drop</button>
        <button name="mark" value="none" accesskey="u">Unmark</button>
        %s</form>"""
        .formatted(
            Html.text(layout.address("/mark", Parameters.none())),
            Html.text(row.path("id").asText()),
            Layout.hidden(place.parameters()),
            now,
            now.equals("none") ? "not yet" : now,
            Html.text(mark.map(Mark::note).orElse("")),
            place.at() < 0
                ? ""
                : "<label><input type=\"checkbox\" name=\"next\" value=\"yes\"> then the next row</label>");
  }

  private String hops() {
    StringBuilder hops = new StringBuilder("<ol>");
    for (JsonNode hop : row.path("hops")) {
      hops.append(
          "<li>%s <strong>%s</strong><blockquote>%s</blockquote><span class=\"soft\">%s</span></li>"
              .formatted(
                  Html.text(hop.path("sub_question").asText()),
                  Html.text(hop.path("answer").asText()),
                  Html.text(hop.path("quote").asText()),
                  Json.address(hop.path("url").asText())));
    }
    return hops.append("</ol>").toString();
  }

  private String rounds() {
    List<JsonNode> rounds = new ArrayList<>();
    row.path("rounds").forEach(rounds::add);
    StringBuilder html = new StringBuilder();
    if (rounds.size() > 1) {
      html.append(compareForm(rounds.size()));
    }
    compared.ifPresent(
        two ->
            html.append(
                "<div class=\"compared\" role=\"region\" aria-label=\"Comparison\"><p>From round %d to round %d:</p><p class=\"diff\">%s</p></div>"
                    .formatted(
                        two.from(),
                        two.to(),
                        QuestionDiff.html(asked(rounds, two.from()), asked(rounds, two.to())))));
    html.append("<ol start=\"0\">");
    for (int i = 0; i < rounds.size(); i++) {
      html.append(round(rounds.get(i), i == 0 ? Optional.empty() : Optional.of(rounds.get(i - 1))));
    }
    return html.append("</ol>").toString();
  }

  private String compareForm(int rounds) {
    Compared now = compared.orElse(new Compared(0, rounds - 1));
    return """
        <form class="compare" method="get" action="%s#rounds">%s
        <label>Compare round <input type="number" name="round" min="0" max="%d" value="%d"></label>
        <label>with round <input type="number" name="with" min="0" max="%d" value="%d"></label>
        <button>Compare</button></form>"""
        .formatted(
            Html.text(layout.address("/qa/" + row.path("id").asText(), Parameters.none())),
            Layout.hidden(place.parameters()),
            rounds - 1,
            now.from(),
            rounds - 1,
            now.to());
  }

  private static String asked(List<JsonNode> rounds, int n) {
    return n < rounds.size() ? rounds.get(n).path("question").asText() : "";
  }

  private static String round(JsonNode round, Optional<JsonNode> before) {
    String question = round.path("question").asText();
    String shown =
        before
            .map(earlier -> QuestionDiff.html(earlier.path("question").asText(), question))
            .orElse(Html.text(question));
    StringBuilder verdicts = new StringBuilder("<ul>");
    for (JsonNode verdict : round.path("verdicts")) {
      boolean passed = verdict.path("passed").asBoolean();
      verdicts.append(
          "<li><span class=\"%s\">%s</span> %s: %s</li>"
              .formatted(
                  passed ? "keep" : "drop",
                  passed ? "pass" : "FAIL",
                  Html.text(verdict.path("gate").asText()),
                  Html.text(verdict.path("reason").asText())));
    }
    return "<li><span class=\"diff\">%s</span><br><em>%s</em>%s</ul></li>"
        .formatted(shown, Html.text(round.path("edit").asText()), verdicts);
  }

  private String rolloutList() {
    if (rollouts.isEmpty()) {
      return "<p>The dataset has no rollout of this question.</p>";
    }
    StringBuilder list = new StringBuilder("<ul>");
    for (List<String> rollout : rollouts) {
      boolean right = rollout.get(4).equals("true");
      String seen = rollout.get(6).equals("0") ? "" : ", answer seen at " + rollout.get(6);
      list.append("<li>")
          .append(
              layout.link(
                  "/rollout/" + rollout.get(0),
                  place.parameters().with("of", Table.QA),
                  "%s, %s".formatted(rollout.get(1), rollout.get(2)),
                  ""))
          .append(
              ": <strong class=\"%s\">%s</strong> %s, %s calls%s</li>"
                  .formatted(
                      right ? "keep" : "drop",
                      right ? "right" : "wrong",
                      Html.text(rollout.get(3)),
                      Html.text(rollout.get(5)),
                      Html.text(seen)));
    }
    return list.append("</ul>").toString();
  }

  private ObjectNode others() {
    ObjectNode others = row.deepCopy();
    return others.remove(SHOWN);
  }
}

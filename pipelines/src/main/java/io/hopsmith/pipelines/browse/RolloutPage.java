package io.hopsmith.pipelines.browse;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.pipelines.report.Html;

/**
 * A rollout, one step at a time.
 *
 * @param layout what all pages share
 * @param place where its question stands in the list that it was opened from
 * @param rollout all columns
 * @param step number of the step to show, from 1
 */
record RolloutPage(Layout layout, Place place, JsonNode rollout, int step) {

  String html() {
    int steps = rollout.path("steps").size();
    String title =
        "%s, %s".formatted(rollout.path("role").asText(), rollout.path("model").asText());
    boolean right = rollout.path("correct").asBoolean();
    return layout.page(
        title,
        Table.TRAJECTORIES,
        "<nav class=\"pager\" aria-label=\"Question\">%s</nav>".formatted(origins()),
        "<h1>%s</h1>".formatted(Html.text(title)),
        "<p>%s</p>".formatted(Html.text(rollout.path("question").asText())),
        "<p>Answer: <strong>%s</strong>, <strong class=\"%s\">%s</strong>.</p>"
            .formatted(
                Html.text(rollout.path("answer").asText()),
                right ? "keep" : "drop",
                right ? "right" : "wrong"),
        steps == 0 ? "<p>No tool was called.</p>" : stepping(steps),
        closing());
  }

  private String origins() {
    Table table = place.listing().table();
    String question = "/qa/" + rollout.path("question_id").asText();
    if (table.isQa()) {
      return layout.link(question, place.parameters(), "To the question", "accesskey=\"l\"");
    }
    return layout.link(
            "/" + table.name(), place.listing().parameters(), "To the list", "accesskey=\"l\"")
        + " "
        + layout.link(question, Parameters.none(), "To the question", "");
  }

  private String stepping(int steps) {
    int shown = Math.min(Math.max(1, step), steps);
    StringBuilder links = new StringBuilder("<nav class=\"pager\" aria-label=\"Steps\">");
    if (shown > 1) {
      links.append(link(shown - 1, "Previous step", "accesskey=\"p\" rel=\"prev\"")).append(' ');
    }
    for (int n = 1; n <= steps; n++) {
      links.append(link(n, label(n), n == shown ? "aria-current=\"step\"" : "")).append(' ');
    }
    if (shown < steps) {
      links.append(link(shown + 1, "Next step", "accesskey=\"n\" rel=\"next\""));
    }
    return links.append("</nav>").append(step(shown, steps)).toString();
  }

  /** The step after which the answer had been seen has a star. */
  private String label(int n) {
    return n == rollout.path("answer_seen_at").asInt() ? n + "\u2605" : String.valueOf(n);
  }

  private String link(int n, String text, String attributes) {
    return layout.link(
        "/rollout/" + rollout.path("id").asText(),
        (place.listing().table().isQa()
                ? place.parameters().with("of", Table.QA)
                : place.parameters())
            .with("step", n),
        text,
        attributes);
  }

  private String step(int shown, int steps) {
    JsonNode call = rollout.path("steps").get(shown - 1);
    String thought = call.path("thought").asText();
    boolean seen = shown == rollout.path("answer_seen_at").asInt();
    return """
        <section aria-labelledby="step"><h2 id="step">Step %d of %d: %s%s</h2>
        %s<h3>Arguments</h3><pre tabindex="0">%s</pre>
        <h3>Observation</h3><pre class="long" tabindex="0">%s</pre></section>"""
        .formatted(
            shown,
            steps,
            Html.text(call.path("tool").asText()),
            seen ? " (after it the answer has been seen)" : "",
            thought.isEmpty() ? "" : "<p>%s</p>\n".formatted(Html.text(thought)),
            Html.text(Json.pretty(call.path("arguments").asText())),
            Html.text(call.path("observation").asText()));
  }

  private String closing() {
    String closing = rollout.path("closing").asText();
    return closing.isEmpty()
        ? ""
        : Html.folded(
            "The last turn", "<pre tabindex=\"0\">%s</pre>".formatted(Html.text(closing)));
  }
}

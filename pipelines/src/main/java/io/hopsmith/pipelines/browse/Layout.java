package io.hopsmith.pipelines.browse;

import io.hopsmith.pipelines.report.Html;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What all pages share.
 *
 * @param base the path that all addresses begin with, without a slash at its end
 * @param name the dataset's name
 * @param tables names of its tables
 */
record Layout(String base, String name, Collection<String> tables) {

  /** A whole page. */
  String page(String title, String table, String... pieces) {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="%s/style.css">
        </head>
        <body>
        <a class="skip" href="#main">To the content</a>
        <header><strong>%s</strong> <nav aria-label="Tables">%s</nav></header>
        <main id="main">
        %s
        </main>
        </body>
        </html>
        """
        .formatted(
            Html.text(title + " - " + name),
            base,
            Html.text(name),
            navigation(table),
            String.join("\n", pieces));
  }

  private String navigation(String table) {
    return tables.stream()
        .map(
            each ->
                "<a href=\"%s/%s\"%s>%s</a>"
                    .formatted(
                        base,
                        Html.text(each),
                        each.equals(table) ? " aria-current=\"page\"" : "",
                        Html.text(each)))
        .collect(Collectors.joining(" "));
  }

  /** A page that says what went wrong. */
  String problem(String what) {
    return page(
        "Not possible",
        "",
        "<h1>Not possible</h1>",
        "<p role=\"alert\">%s</p>".formatted(Html.text(what)),
        link("", Parameters.none(), "All rows", ""));
  }

  /**
   * A link.
   *
   * @param path below the base, beginning with a slash
   * @param attributes further attributes, escaped; may be empty
   */
  String link(String path, Parameters parameters, String text, String attributes) {
    return "<a href=\"%s\"%s>%s</a>"
        .formatted(
            Html.text(address(path, parameters)),
            attributes.isEmpty() ? "" : " " + attributes,
            Html.text(text));
  }

  /** An address within the page; still to be escaped for HTML. */
  String address(String path, Parameters parameters) {
    String query = parameters.encoded();
    return base + (path.isEmpty() ? "/" : path) + (query.isEmpty() ? "" : "?" + query);
  }

  /** Fields of a form that are not shown. */
  static String hidden(Parameters parameters) {
    return parameters.all().stream()
        .map(
            field ->
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                    .formatted(Html.text(field.name()), Html.text(field.value())))
        .collect(Collectors.joining());
  }
}

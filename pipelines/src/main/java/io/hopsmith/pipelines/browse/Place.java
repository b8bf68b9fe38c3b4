package io.hopsmith.pipelines.browse;

/**
 * Where in a list an opened row stands.
 *
 * @param listing the list
 * @param at number of rows before it; -1 when it was not opened from a list
 */
record Place(Listing listing, int at) {

  /** Links to the list and to the rows beside this one. */
  String links(Layout layout) {
    String path = "/" + listing.table().name();
    int from = Math.max(0, at) / Listing.PAGE * Listing.PAGE;
    StringBuilder links = new StringBuilder("<nav class=\"pager\" aria-label=\"Rows\">");
    links.append(
        layout.link(
            path, listing.parameters().with("from", from), "To the list", "accesskey=\"l\""));
    if (at > 0) {
      links.append(' ').append(beside(layout, path, at - 1, "Previous row", "accesskey=\"p\""));
    }
    if (at >= 0) {
      links.append(' ').append(beside(layout, path, at + 1, "Next row", "accesskey=\"n\""));
    }
    return links.append("</nav>").toString();
  }

  private String beside(Layout layout, String path, int other, String text, String key) {
    return layout.link(path, listing.parameters().with("open", other), text, key);
  }

  /** What an address of the row says of its place. */
  Parameters parameters() {
    return at < 0 ? listing.parameters() : listing.parameters().with("at", at);
  }
}

package io.hopsmith.agents.web;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** Says which elements are tables of data. */
interface TableFinder {
  /** The table that the element is; empty for layout tables and other elements. */
  Optional<Part.Table> find(Element element);
}

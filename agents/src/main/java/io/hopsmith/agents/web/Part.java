package io.hopsmith.agents.web;

import org.jsoup.nodes.Element;

/** What the main content is made of, in reading order. */
sealed interface Part permits Line, Part.Table {
  /** The element that it stands in or is. */
  Element element();

  /** A table that holds data rather than layout. */
  record Table(Element element, TableGrid grid) implements Part {}
}

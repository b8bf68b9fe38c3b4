package io.hopsmith.agents.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Tells elements that a reader of the rendered page does not see. */
final class Hidden {
  private static final Set<String> NEVER_SHOWN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "title",
          "meta",
          "link",
          "select",
          "option",
          "optgroup",
          "datalist",
          "button",
          "input",
          "textarea",
          "iframe",
          "object",
          "embed",
          "applet",
          "svg",
          "canvas",
          "audio",
          "video",
          "dialog",
          "annotation",
          "noframes",
          "frameset",
          "map",
          "rp",
          "rt");
  private static final Set<String> HIDING_CLASSES =
      Set.of(
          "sr-only",
          "visually-hidden",
          "visuallyhidden",
          "screen-reader-text",
          "screen-reader-only",
          "screenreader-only",
          "a11y-hidden",
          "offscreen",
          "off-screen",
          "d-none",
          "is-hidden",
          "hidden");
  private static final Pattern HIDING_STYLE =
      Pattern.compile(
          "display:none|visibility:(?:hidden|collapse)|font-size:0(?![.\\d])(?:px|em|%|;|$|!)"
              + "|opacity:0(?![.\\d])|text-indent:-\\d{3,}|(?:^|;)(?:left|top|right):-\\d{3,}"
              + "|clip:rect\\((?:0|1px)|clip-path:inset\\((?:50|100)%");

  /** Most style attributes are not worth a closer look. */
  private static final Pattern MAY_HIDE =
      Pattern.compile("(?i)display|visib|font-size|opacity|indent|clip|left|top|right");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Hidden() {}

  /** Whether the element and all below it are invisible, by its own tag and attributes. */
  static boolean is(Element element) {
    return NEVER_SHOWN.contains(element.normalName())
        || (element.attributesSize() > 0 && byAttributes(element));
  }

  private static boolean byAttributes(Element element) {
    for (Attribute attribute : element.attributes()) {
      boolean hides =
          switch (attribute.getKey()) {
            case "hidden" -> true;
            case "aria-hidden" -> attribute.getValue().equalsIgnoreCase("true");
            case "style" -> byStyle(attribute.getValue());
            case "class" -> byClass(attribute.getValue());
            default -> false;
          };
      if (hides) {
        return true;
      }
    }
    return false;
  }

  private static boolean byStyle(String style) {
    return MAY_HIDE.matcher(style).find()
        && HIDING_STYLE
            .matcher(SPACE.matcher(style.toLowerCase(Locale.ROOT)).replaceAll(""))
            .find();
  }

  private static boolean byClass(String classes) {
    if (classes.isEmpty()) {
      return false;
    }
    for (String name : classes.toLowerCase(Locale.ROOT).split("\\s+")) {
      if (HIDING_CLASSES.contains(name)) {
        return true;
      }
    }
    return false;
  }
}

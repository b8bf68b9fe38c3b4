package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What labels of a page, and the line below somebody's name, say that its subject is. */
final class KindLabels {
  private static final Pattern NAME_LABEL =
      Pattern.compile(
          "^(?!(?:birth|stage|pen|given|family|maiden|brand|trade|user|domain|file|nick|other|old|new|native|former)\\b)"
              + "([A-Za-z]{3,20}) (?:name|title)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern KIND_LABEL =
      Pattern.compile(
          "(?i)(?:object|artefact|artifact|item) (?:type|name)|(?:type|kind) of (?:object|artefact|artifact|item|work)");
  private static final Pattern CALLING_LABEL =
      Pattern.compile("(?i)occupations?|professions?|job title|position");
  private static final Pattern CALLING =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}-]*(?: \\p{L}[\\p{L}-]*){0,2}?)(?:,? (?:in|of|at|for) [^.!?]{2,60}|, [^.!?]{2,60})?");

  /** Paragraphs among which it stands: the path to the page may come before it. */
  private static final int FIRST_LINES = 2;

  private KindLabels() {}

  /** The kind that the label of a name gives: "Country name". */
  static Optional<String> ofName(Page page) {
    return page.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.KEY_VALUE)
        .map(
            block ->
                NAME_LABEL.matcher(block.context().isEmpty() ? block.label() : block.context()))
        .filter(Matcher::matches)
        .flatMap(matcher -> TypeReader.asClass(matcher.group(1)).stream())
        .findFirst();
  }

  /** What a label says that the page's subject is: "Object type", and of somebody "Occupation". */
  static List<String> of(Page page) {
    List<String> stated = new ArrayList<>();
    below(page).ifPresent(stated::add);
    for (Block block : page.blocks()) {
      if (block.kind() == Block.Kind.KEY_VALUE && block.context().isEmpty()) {
        String first = block.value().split("[,;/\\n]", 2)[0];
        Optional<String> noun =
            first.split(" ").length > 3 ? Optional.empty() : TypeReader.asClass(first);
        boolean kind = KIND_LABEL.matcher(block.label()).matches();
        boolean calling = CALLING_LABEL.matcher(block.label()).matches();
        noun.filter(word -> kind || (calling && PersonTypes.includes(List.of(word))))
            .ifPresent(stated::add);
      }
    }
    return stated;
  }

  /** What stands below somebody's name: "Senior Lecturer in Botany". */
  private static Optional<String> below(Page page) {
    return page.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .limit(FIRST_LINES)
        .map(block -> CALLING.matcher(block.text()))
        .filter(Matcher::matches)
        .flatMap(matcher -> TypeReader.asClass(matcher.group(1)).stream())
        .filter(noun -> PersonTypes.includes(List.of(noun)))
        .findFirst();
  }
}

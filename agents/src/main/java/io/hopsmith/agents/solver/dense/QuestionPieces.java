package io.hopsmith.agents.solver.dense;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question cut into pieces for similarity search.
 *
 * @param pieces its parts in order
 * @param asked the words of the property or class that is wanted
 * @param property whether a property of the thing is wanted rather than its name
 * @param inverted whether the thing mentioned later is meant
 */
record QuestionPieces(List<Piece> pieces, String asked, boolean property, boolean inverted) {
  private static final int LEAST_LETTERS = 4;
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!])\\s+(?=\\p{Lu})");
  private static final Pattern CUTS =
      Pattern.compile(
          "(?<down>,?\\s+(?:(?:in|on|of|through|by|from|to|at|across|over)\\s+)?(?:which|whose|whom|who|that|where)\\s+)"
              + "|(?<same>,?\\s+and\\s+(?:(?:in|on|of|through|by|from|to)\\s+)?(?:which|whose|that|who|where)?\\s*(?=\\p{Ll}))"
              + "|(?<flat>[,;]\\s+)");
  private static final Pattern NEW_THING =
      Pattern.compile("(?:.*\\s)?(?:an?|another|the|one)\\s+(?:[\\p{L}-]+\\s+){0,3}[\\p{Ll}-]+$");
  private static final Pattern PROPERTY =
      Pattern.compile(
          "(?i)^(?:what|which|who)(?:['’]s| is| was| are| were) (?:the |its |their )?(.+?)(?: (?:of|in|for) (?:it|the|this|that)\\b.*)?$");
  private static final Pattern HOW = Pattern.compile("(?i)^how (\\w+)(.*)$");
  private static final Pattern WHEN =
      Pattern.compile("(?i)^(?:when|(?:in )?(?:what|which) year)\\s+(.+)$");
  private static final Pattern WHERE = Pattern.compile("(?i)^where\\s+(.+)$");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?i)^(?:name|find|identify|give|state|tell me)\\s+(?:the |its )?(.+?)( of (?:it|the|this|that)\\b.*)?$");
  private static final Pattern LATER =
      Pattern.compile("(?i).*\\b(?:the latter|the other|the second|the last[- ]named)\\b.*");

  QuestionPieces {
    pieces = List.copyOf(pieces);
  }

  static QuestionPieces of(String question) {
    List<Piece> pieces = new ArrayList<>();
    String[] sentences = SENTENCES.split(question.strip());
    for (String sentence : sentences) {
      cut(sentence.replaceAll("[.?!]+$", ""), pieces);
    }
    String last = sentences[sentences.length - 1].replaceAll("[.?!]+$", "");
    String head = firstPiece(last);
    String wanted = wanted(head);
    boolean property = isProperty(last, head);
    return new QuestionPieces(
        withoutAsking(pieces, head, property), wanted, property, LATER.matcher(last).matches());
  }

  private static List<Piece> withoutAsking(List<Piece> pieces, String head, boolean property) {
    boolean only = pieces.size() < 2 || !property;
    return only ? pieces : pieces.stream().filter(piece -> !head.equals(piece.text())).toList();
  }

  private static void cut(String sentence, List<Piece> pieces) {
    Matcher cut = CUTS.matcher(sentence);
    int from = 0;
    int depth = 0;
    while (cut.find()) {
      String before = sentence.substring(from, cut.start());
      if (before.strip().split("\\s+").length < 2 && from == 0) {
        continue;
      }
      add(pieces, before, depth);
      boolean deeper = cut.group("down") != null && NEW_THING.matcher(before).matches() && from > 0;
      boolean statement =
          cut.group("down") != null
              && from == 0
              && before.matches("(?i)(?:it|this|that|the \\w+|which \\w+|what \\w+) \\p{Ll}+s .*");
      depth += deeper || statement ? 1 : 0;
      from = cut.end();
    }
    add(pieces, sentence.substring(from), depth);
  }

  private static void add(List<Piece> pieces, String text, int depth) {
    if (text.chars().filter(Character::isLetterOrDigit).count() >= LEAST_LETTERS) {
      pieces.add(Piece.of(text.strip(), depth));
    }
  }

  private static String firstPiece(String sentence) {
    Matcher cut = CUTS.matcher(sentence);
    while (cut.find()) {
      if (sentence.substring(0, cut.start()).strip().split("\\s+").length >= 2) {
        return sentence.substring(0, cut.start()).strip();
      }
    }
    return sentence;
  }

  private static boolean isProperty(String sentence, String head) {
    boolean named = head.matches("(?i)^what(?: is|['’]s| was) the (?:name|title) of .*");
    boolean asksProperty =
        head.matches("(?i)^(?:what|which|who)(?:['’]s| is| was| are| were) .*")
            || head.matches("(?i)^(?:how|when|where)\\b.*")
            || head.matches("(?i)^in (?:which|what) year.*")
            || head.matches(
                "(?i)^(?:name|find|identify|give|state) .* of (?:it|the|this|that)\\b.*");
    return asksProperty && !named && !sentence.isEmpty();
  }

  private static String wanted(String head) {
    for (Pattern pattern : List.of(HOW, WHEN, WHERE, PROPERTY, COMMAND)) {
      Matcher matcher = pattern.matcher(head);
      if (matcher.matches()) {
        return phrase(pattern, matcher);
      }
    }
    return head.replaceFirst("(?i)^(?:in |on )?(?:which|what|who)\\s+", "");
  }

  private static String phrase(Pattern pattern, Matcher matcher) {
    if (pattern.equals(HOW)) {
      return how(matcher.group(1))
          + matcher.group(2).replaceFirst("(?i)\\s+(?:is|was|are|were|does|did)\\b.*", "");
    }
    if (pattern.equals(WHEN)) {
      return "date " + matcher.group(1);
    }
    return pattern.equals(WHERE) ? "location " + matcher.group(1) : matcher.group(1);
  }

  private static String how(String adjective) {
    return switch (adjective) {
      case "long" -> "length";
      case "high", "tall" -> "height";
      case "large", "big" -> "area";
      case "deep" -> "depth";
      case "old" -> "age";
      case "many" -> "number of";
      default -> adjective;
    };
  }
}

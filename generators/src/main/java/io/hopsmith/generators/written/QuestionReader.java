package io.hopsmith.generators.written;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.agent.JsonAuthor.Read;
import io.hopsmith.agents.agent.Quotes;
import io.hopsmith.agents.judge.AnswerJudge;
import io.hopsmith.agents.prompt.Untrusted;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.generators.compose.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads what a model wrote of a question, and checks each hop against the pages: that its page was
 * seen and has the answer, and that its quote stands there, or something so like it that it can be
 * put in its place. Says what is wrong in words that the model can act upon. Pure but for look-ups
 * of pages.
 */
final class QuestionReader {
  private static final Set<String> TYPES = Set.of("entity", "date", "quantity", "text");
  private static final Pattern USED = Pattern.compile("\\[(\\d{1,3})]");

  /** Where the quote begins in its page, as tools show it. */
  private static final Pattern PLACE = Pattern.compile("^\\[\\d+] ");

  private static final int LONGEST_QUOTE = 600;
  private static final int LONGEST_ANSWER = 120;

  private final Evidence evidence;
  private final Shape shape;
  private final AnswerJudge judge = new AnswerJudge();

  QuestionReader(Evidence evidence, Shape shape) {
    this.evidence = evidence;
    this.shape = shape;
  }

  /** A new question, with its answer. */
  Read<WrittenQuestion> question(JsonNode reply) {
    String answer = Fields.text(reply, "answer", "final_answer");
    String type = Fields.text(reply, "answer_type", "type").toLowerCase(Locale.ROOT);
    List<String> aliases = new ArrayList<>();
    Fields.any(reply, "aliases", "answer_aliases")
        .forEach(alias -> aliases.add(alias.asText().strip()));
    aliases.removeIf(alias -> alias.isEmpty() || alias.length() > LONGEST_ANSWER);
    return question(
        reply,
        new WrittenQuestion(
            "", answer, TYPES.contains(type) ? type : "entity", aliases, List.of()));
  }

  /** A question for the answer of an earlier one, with hops of its own or, without, the earlier. */
  Read<WrittenQuestion> edited(JsonNode reply, WrittenQuestion before) {
    if (!hops(reply).isEmpty()) {
      return question(reply, before);
    }
    String question = asked(reply);
    return fault(question, before)
        .<Read<WrittenQuestion>>map(Read::faulty)
        .orElseGet(
            () ->
                Read.of(
                    new WrittenQuestion(
                        question,
                        before.answer(),
                        before.answerType(),
                        before.aliases(),
                        before.hops())));
  }

  private Read<WrittenQuestion> question(JsonNode reply, WrittenQuestion of) {
    String question = asked(reply);
    List<String> faults = new ArrayList<>();
    fault(question, of).ifPresent(faults::add);
    List<WrittenHop> hops = new ArrayList<>();
    for (JsonNode hop : hops(reply)) {
      hops.add(hop(hops.size() + 1, hop, faults));
    }
    if (hops.size() < shape.leastHops() || hops.size() > shape.mostHops()) {
      faults.add(
          "it has %d hops; wanted: %d to %d"
              .formatted(hops.size(), shape.leastHops(), shape.mostHops()));
    } else if (!judge.isRight(hops.get(hops.size() - 1).answer(), of.answer(), of.aliases())) {
      faults.add(
          "the last hop's answer is '%s', not the question's answer '%s'"
              .formatted(hops.get(hops.size() - 1).answer(), of.answer()));
    }
    return faults.isEmpty()
        ? Read.of(new WrittenQuestion(question, of.answer(), of.answerType(), of.aliases(), hops))
        : Read.faulty(String.join("; ", faults));
  }

  private static String asked(JsonNode reply) {
    return Fields.text(reply, "question", "final_question", "new_question");
  }

  private static JsonNode hops(JsonNode reply) {
    return Fields.any(reply, "hops", "steps", "reasoning_steps");
  }

  private Optional<String> fault(String question, WrittenQuestion of) {
    if (question.isEmpty()) {
      return Optional.of("the field question is missing");
    }
    if (of.answer().isEmpty() || of.answer().length() > LONGEST_ANSWER) {
      return Optional.of(
          "the field answer is missing or longer than %d characters".formatted(LONGEST_ANSWER));
    }
    return judge.mentions(question, of.answer(), of.aliases())
        ? Optional.of("the question gives its answer away: " + of.answer())
        : Optional.empty();
  }

  private WrittenHop hop(int n, JsonNode hop, List<String> faults) {
    String question = Fields.text(hop, "question", "sub_question", "subquestion", "step");
    String answer = Fields.text(hop, "answer", "sub_answer");
    String url = Fields.text(hop, "url", "source", "source_url", "page", "link");
    String quote =
        PLACE.matcher(Fields.text(hop, "quote", "evidence", "text", "passage")).replaceFirst("");
    if (question.isEmpty() || answer.isEmpty()) {
      faults.add("hop %d lacks its question or its answer".formatted(n));
    }
    if (USED.matcher(question).results().anyMatch(used -> number(used) >= n)) {
      faults.add("hop %d uses the answer of a hop that is not before it".formatted(n));
    }
    Optional<PageView> page = evidence.page(url);
    if (page.isEmpty()) {
      faults.add("hop %d: the page '%s' was not seen in the calls".formatted(n, url));
      return new WrittenHop(question, answer, url, quote);
    }
    Optional<Quotes.Found> found = quoted(quote, page.get());
    if (found.isEmpty()) {
      faults.add(
          "hop %d: its quote does not stand in %s; copy a sentence or line of at most %d characters"
              .formatted(n, url, LONGEST_QUOTE));
    }
    if (Untrusted.isInstruction(found.map(Quotes.Found::text).orElse(""))) {
      faults.add("hop %d: its quote reads like an instruction, not like a fact".formatted(n));
    }
    String seen = page.get().title() + "\n" + page.get().text();
    if (!answer.isEmpty() && !judge.mentions(seen, answer, List.of())) {
      faults.add("hop %d: %s does not say '%s'".formatted(n, url, answer));
    }
    return new WrittenHop(
        question, answer, page.get().url(), found.map(Quotes.Found::text).orElse(quote));
  }

  private static Optional<Quotes.Found> quoted(String quote, PageView page) {
    return Quotes.find(quote, page.text()).filter(found -> found.text().length() <= LONGEST_QUOTE);
  }

  private static int number(MatchResult used) {
    return Integer.parseInt(used.group(1));
  }
}

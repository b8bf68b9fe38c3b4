package io.hopsmith.validators.split;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import java.text.Normalizer;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the split needs to know of a row.
 *
 * @param id the row
 * @param side where its walk took place
 * @param question its text, normalised
 * @param answer its answer, normalised
 * @param pages URLs of its evidence
 * @param entities ids of the entities that its hops are about
 */
public record RowKeys(
    String id,
    Side side,
    String question,
    String answer,
    SortedSet<String> pages,
    SortedSet<String> entities) {
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9]++(?: [a-z0-9]++)*+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  public RowKeys {
    question = normalised(question);
    answer = normalised(answer);
  }

  public static RowKeys of(QaRow row) {
    Stream<String> pages =
        Stream.concat(
            row.hops().stream().map(Hop::url), row.constraints().stream().map(Constraint::url));
    Stream<String> entities = row.hops().stream().map(Hop::entity);
    return new RowKeys(
        row.id(), row.split(), row.question(), row.answer(), sorted(pages), sorted(entities));
  }

  /** Everything that rows on different sides must not share. */
  public SortedSet<String> shared() {
    SortedSet<String> keys = new TreeSet<>();
    keys.add("answer " + answer);
    pages.forEach(page -> keys.add("page " + page));
    entities.forEach(entity -> keys.add("entity " + entity));
    return keys;
  }

  /** Lower case, compatibility forms folded, one space for whatever is no letter or digit. */
  private static String normalised(String text) {
    if (PLAIN.matcher(text).matches()) {
      return text; // what was normalised before, which costs far less to see than to do again
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String words = NO_WORD.matcher(folded).replaceAll(" ").strip();
    return words.isEmpty() ? folded.strip() : words;
  }

  private static SortedSet<String> sorted(Stream<String> values) {
    return values.filter(v -> !v.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
  }
}

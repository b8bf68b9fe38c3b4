package io.hopsmith.pipelines.publish.split;

import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.QaRow.Contamination;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.avro.RecordCodec;
import io.hopsmith.validators.balance.BalanceRow;
import io.hopsmith.validators.balance.BalanceSettings;
import io.hopsmith.validators.split.Dropped;
import io.hopsmith.validators.split.RowKeys;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the split knows of a row, and what has become of it: half a kilobyte in place of all of it.
 *
 * @param id the row
 * @param content hash of the whole row; of rows with one id the smallest counts
 * @param side where its walk took place
 * @param question its text, normalised
 * @param answer its answer, normalised
 * @param pages URLs of its evidence
 * @param entities ids of the entities that its hops are about
 * @param traits what caps and wanted shares ask for
 * @param contamination what it comes nearest to of the benchmarks
 * @param dropped why it is not published; empty while it may be
 * @param group id of its group; empty where that is not known yet
 */
record SplitRow(
    String id,
    String content,
    Side side,
    String question,
    String answer,
    List<String> pages,
    List<String> entities,
    List<BalanceRow.Value> traits,
    Contamination contamination,
    Optional<Dropped> dropped,
    String group) {
  SplitRow {
    pages = List.copyOf(pages);
    entities = List.copyOf(entities);
    traits = List.copyOf(traits);
  }

  static SplitRow of(QaRow row, BalanceSettings balance) {
    RowKeys keys = RowKeys.of(row);
    return new SplitRow(
        row.id(),
        content(row),
        row.split(),
        keys.question(),
        keys.answer(),
        List.copyOf(keys.pages()),
        List.copyOf(keys.entities()),
        BalanceRow.of(row, balance).values(),
        Contamination.NONE,
        Optional.empty(),
        "");
  }

  /** What counts of a row that is published already: its answer, and that it is one. */
  static SplitRow ofBase(QaRow row) {
    return new SplitRow(
        row.id(),
        "",
        row.split(),
        "",
        RowKeys.of(row).answer(),
        List.of(),
        List.of(),
        List.of(),
        Contamination.NONE,
        Optional.empty(),
        row.groupId());
  }

  /** Whether a row is published already: others have no group before the split is done. */
  boolean isOfBase() {
    return !group.isEmpty();
  }

  /** By this rows of one id are sorted. */
  static String content(QaRow row) {
    return Ids.sha256(RecordCodec.of(QaRow.class).encode(row));
  }

  RowKeys keys() {
    return new RowKeys(id, side, question, answer, new TreeSet<>(pages), new TreeSet<>(entities));
  }

  BalanceRow balance() {
    return new BalanceRow(id, side, traits);
  }

  SplitRow dropped(Dropped why) {
    return new SplitRow(
        id,
        content,
        side,
        question,
        answer,
        pages,
        entities,
        traits,
        contamination,
        Optional.of(why),
        "");
  }

  SplitRow compared(Contamination nearest) {
    return new SplitRow(
        id, content, side, question, answer, pages, entities, traits, nearest, dropped, group);
  }

  SplitRow grouped(String groupId) {
    return new SplitRow(
        id,
        content,
        side,
        question,
        answer,
        pages,
        entities,
        traits,
        contamination,
        dropped,
        groupId);
  }

  /** Only what became of it. */
  SplitRow brief() {
    return new SplitRow(
        id, "", side, "", "", List.of(), List.of(), List.of(), contamination, dropped, group);
  }
}

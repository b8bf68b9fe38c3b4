package io.hopsmith.pipelines.export;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The formats that there are, by name. */
public final class ExportFormats {
  /** Stands for all of them. */
  public static final String ALL = "all";

  private static final List<ExportFormat<?>> FORMATS =
      List.of(
          ExportFormat.parquet(
                  "verl", "RL with verl, the answer as text", Verl.Row.class, Verl::project)
              .evalIn("test"),
          ExportFormat.parquet(
                  "verl_targets",
                  "RL with verl, answer and aliases as targets",
                  VerlTargets.Row.class,
                  VerlTargets::project)
              .evalIn("test"),
          ExportFormat.parquet(
              "trl_prompt", "TRL: questions for GRPO or RLOO", Trl.Prompt.class, Trl::prompt),
          ExportFormat.parquet(
              "trl_prompt_completion",
              "TRL: SFT on right rollouts, prompt apart",
              Trl.Completion.class,
              Trl::completion),
          ExportFormat.parquet(
              "trl_messages",
              "TRL: SFT on right rollouts with tool calls",
              Trl.Messages.class,
              Trl::messages),
          ExportFormat.parquet(
              "trl_preference",
              "TRL: pairs of rollouts for DPO",
              Trl.Preference.class,
              Trl::preference),
          ExportFormat.parquet(
              "trl_unpaired",
              "TRL: rollouts, right or wrong, for KTO",
              Trl.Unpaired.class,
              Trl::unpaired),
          ExportFormat.parquet(
              "trl_stepwise",
              "TRL: hops as labelled steps for a process reward model",
              Trl.Stepwise.class,
              Trl::stepwise),
          ExportFormat.jsonLines(
                  "llamafactory_sharegpt",
                  "LLaMA-Factory: SFT on right rollouts with tool calls",
                  JsonLinesFile::of,
                  LlamaFactory::sharegpt)
              .describedBy(
                  LlamaFactory.description(
                      "llamafactory_sharegpt", false, List.of("conversations", "system", "tools"))),
          ExportFormat.jsonLines(
                  "llamafactory_alpaca",
                  "LLaMA-Factory: question and worked answer with sources",
                  JsonLinesFile::of,
                  LlamaFactory::alpaca)
              .describedBy(
                  LlamaFactory.description(
                      "llamafactory_alpaca", false, List.of("instruction", "input", "output"))),
          ExportFormat.jsonLines(
                  "llamafactory_preference",
                  "LLaMA-Factory: pairs of rollouts as text for DPO",
                  JsonLinesFile::of,
                  LlamaFactory::preference)
              .describedBy(
                  LlamaFactory.description(
                      "llamafactory_preference",
                      true,
                      List.of("conversations", "system", "chosen", "rejected"))),
          ExportFormat.jsonLines(
              "react", "SFT on right rollouts as ReAct text", JsonLinesFile::of, Lines::react),
          ExportFormat.jsonLines(
              "openai",
              "OpenAI fine-tuning on right rollouts",
              JsonLinesFile::withIdsApart,
              Lines::openAi),
          ExportFormat.jsonLines("slime", "RL with slime", JsonLinesFile::of, Lines::slime));

  private ExportFormats() {}

  /** All names, in the order in which exports are made. */
  static List<String> names() {
    return FORMATS.stream().<String>map(ExportFormat::name).toList();
  }

  /** Descriptions by name, in order of names. */
  public static SortedMap<String, String> described() {
    SortedMap<String, String> described = new TreeMap<>();
    FORMATS.forEach(format -> described.put(format.name(), format.description()));
    return described;
  }

  /**
   * The formats of these names, each once, in the order of the list above.
   *
   * @param names {@value #ALL} stands for every one
   * @throws ExportException naming what there is no format of
   */
  static List<ExportFormat<?>> named(List<String> names) throws ExportException {
    TreeSet<String> unknown = new TreeSet<>(names);
    unknown.removeAll(described().keySet());
    unknown.remove(ALL);
    if (!unknown.isEmpty()) {
      throw new ExportException(
          "there is no export '%s'; there are %s, or %s for every one"
              .formatted(
                  String.join("', '", unknown), String.join(", ", described().keySet()), ALL));
    }
    return FORMATS.stream()
        .filter(format -> names.contains(ALL) || names.contains(format.name()))
        .toList();
  }
}

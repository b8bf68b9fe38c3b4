package io.hopsmith.pipelines.run;

/**
 * What makes two runs the same run: another version of the program would go on from stages that it
 * would have made differently.
 *
 * @param runId name of the run, for people and rows
 * @param configHash hash of everything that the configuration says about rows
 * @param codeVersion version of the program
 * @param schemaVersion of the rows that it writes
 */
public record RunIdentity(String runId, String configHash, String codeVersion, int schemaVersion) {

  /** Fills in what the file of an earlier version does not say. */
  public RunIdentity {
    codeVersion = codeVersion == null ? "of an unknown version" : codeVersion;
  }

  @Override
  public String toString() {
    return "run '%s' (config %s, Hopsmith %s, schema %d)"
        .formatted(runId, configHash, codeVersion, schemaVersion);
  }
}

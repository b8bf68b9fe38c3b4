package io.hopsmith.pipelines.run;

/**
 * What makes two runs the same run.
 *
 * @param runId name of the run, for people and rows
 * @param configHash hash of everything that the configuration says about rows
 */
public record RunIdentity(String runId, String configHash) {
  @Override
  public String toString() {
    return "run '%s' (config %s)".formatted(runId, configHash);
  }
}

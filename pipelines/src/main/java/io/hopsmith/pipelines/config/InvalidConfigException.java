package io.hopsmith.pipelines.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be run; holds every problem found, in the order of the file. */
public final class InvalidConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<ConfigProblem> problems;

  InvalidConfigException(List<ConfigProblem> problems) {
    super(problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems; at least one. */
  public List<ConfigProblem> problems() {
    return problems;
  }
}

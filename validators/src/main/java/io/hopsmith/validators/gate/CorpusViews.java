package io.hopsmith.validators.gate;

import io.hopsmith.agents.tools.Tools;
import java.util.Set;

/** A corpus of pages, whole and in part. Safe for use by several threads. */
public interface CorpusViews {
  /** Stable name of the corpus, part of the key under which rollouts are remembered. */
  String id();

  /** Tools over all pages. */
  Tools all();

  /** Tools over these pages and no others. */
  Tools only(Set<String> urls);

  /** Tools over all pages but these. */
  Tools without(Set<String> urls);

  /** The same of the run's index alone, where this is more. */
  default CorpusViews ofIndex() {
    return this;
  }
}

/**
 * What becomes of every verified row, decided for as many rows as there are. A small run's rows are
 * decided in memory by {@link io.hopsmith.validators.split.RowSplit}; those of a large one step by
 * step, each step a pipeline that brings rows together by what they share. Both give the same.
 */
package io.hopsmith.pipelines.publish.split;

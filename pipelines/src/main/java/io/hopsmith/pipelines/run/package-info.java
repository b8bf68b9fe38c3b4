/**
 * The frame around the stages of a run: its folder, what each stage promises, how it is started and
 * watched. A stage's output is staged beside its place and renamed into it with a {@code _SUCCESS}
 * file, so a stage can be run, inspected, resumed and run again alone.
 */
package io.hopsmith.pipelines.run;

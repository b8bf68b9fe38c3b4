/** From candidates to rows with all verdicts. */
package io.hopsmith.pipelines.stages.verify;

/** From entities to candidate questions. */
package io.hopsmith.pipelines.stages.generate;

/** Pages that repeat another one are taken out of a corpus of any size. */
package io.hopsmith.pipelines.stages.near;

/** From pages to search shards, entities with their sides, and facts. */
package io.hopsmith.pipelines.stages.index;

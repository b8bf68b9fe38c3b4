package io.hopsmith.pipelines.stages;

import java.io.Serializable;

/**
 * How to open a resource that the threads of a JVM share, such as a search index. Implemented by
 * records that hold everything the resource depends on: equal specs get the same open resource.
 *
 * @param <R> the resource; safe for use by several threads
 */
public interface ResourceSpec<R extends AutoCloseable> extends Serializable {

  /** Opens the resource; a failure fails the pipeline. */
  R open() throws Exception;
}

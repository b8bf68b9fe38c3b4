/**
 * What running on a Flink cluster takes beyond Beam's runner: asking the cluster what it is before
 * anything is submitted, and bringing along the program where the cluster does not have it. Talks
 * to the cluster through its REST interface alone.
 */
package io.hopsmith.pipelines.flink;

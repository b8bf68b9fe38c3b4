/** From verified rows to the published folder {@code dataset}: complete, or absent. */
package io.hopsmith.pipelines.publish;

/** From a published dataset to a repository of a dataset hub, over the hub's HTTP interface. */
package io.hopsmith.pipelines.push;

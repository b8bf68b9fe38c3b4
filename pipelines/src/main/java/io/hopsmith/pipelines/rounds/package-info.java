/** Steps of several pipelines that go round by round, and what rounds find in a graph. */
package io.hopsmith.pipelines.rounds;

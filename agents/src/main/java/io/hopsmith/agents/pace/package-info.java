/** How fast and how many at a time a paid service is called. */
package io.hopsmith.agents.pace;

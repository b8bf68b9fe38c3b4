/** Search engines of the web: asked over their REST APIs, stored, paced and filtered. */
package io.hopsmith.agents.engines;

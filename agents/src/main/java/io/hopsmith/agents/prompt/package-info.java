/** Prompts as resources, text of the web within them, and replies as data. */
package io.hopsmith.agents.prompt;

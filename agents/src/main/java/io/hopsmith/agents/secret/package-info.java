/** Keys and passwords: where they are, and how they stay out of everything that is written. */
package io.hopsmith.agents.secret;

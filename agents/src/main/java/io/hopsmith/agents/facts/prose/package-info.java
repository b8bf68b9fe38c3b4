/** What English sentences say of their subject, as verbs with their objects. */
package io.hopsmith.agents.facts.prose;

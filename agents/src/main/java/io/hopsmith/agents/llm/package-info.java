/** Language models of any provider: stored, paced, paid within a budget. Knows langchain4j. */
package io.hopsmith.agents.llm;

/** Reading a question's text: which things it speaks of, what it says of each, what it asks. */
package io.hopsmith.agents.solver.reading;

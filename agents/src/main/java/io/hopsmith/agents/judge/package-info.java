/** Whether an answer is right: strictly, as gates need it, and in whole sentences of models. */
package io.hopsmith.agents.judge;

/** The gates a question must pass, one package each, and their keeper. */
package io.hopsmith.validators;

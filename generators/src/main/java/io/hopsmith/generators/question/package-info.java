/** A question in the making: its variables, what they stand for, and its formal clues. */
package io.hopsmith.generators.question;
